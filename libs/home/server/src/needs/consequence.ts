import { daysToOffice, daysToSign } from '@gatehouse/pilots-domain';
import type { Matter, MatterKind } from './matter';

/** How a Home is divided; in this order. */
export const needGroups = [
  'safety',
  'meetings',
  'decisions',
  'writing',
  'orphaned',
  'untiered',
  'unsponsored',
] as const;
export type NeedGroup = (typeof needGroups)[number];

type Weight = {
  group: NeedGroup;
  /** Smaller is worse to leave waiting. */
  consequence: number;
  isDecision?: true;
  /** After so many days the wait is longer than it should be. */
  limitDays: number;
  /** Nobody else can do it, whoever they stand for. */
  isInPerson?: true;
  /** There can be thousands after an import: only the first few are on anybody's Home. */
  isPile?: true;
};

/** What follows if it waits on: harm first, then what stops others, then what is owed, then what is only unknown. */
export const weights: Record<MatterKind, Weight> = {
  prohibited: { group: 'safety', consequence: 10, limitDays: 7, isDecision: true },
  'emergency-stop': { group: 'safety', consequence: 20, limitDays: 3, isDecision: true },
  'answer-offer': {
    ...{ group: 'decisions', consequence: 30, limitDays: 14 },
    ...{ isDecision: true, isInPerson: true },
  },
  'sign-contract': {
    ...{ group: 'decisions', consequence: 32, limitDays: daysToSign },
    ...{ isDecision: true, isInPerson: true },
  },
  'revise-contract': { group: 'writing', consequence: 40, limitDays: 14 },
  'former-signature': {
    ...{ group: 'decisions', consequence: 45, limitDays: daysToSign },
    ...{ isDecision: true, isInPerson: true },
  },
  hold: { group: 'decisions', consequence: 50, limitDays: 30, isDecision: true },
  'offer-unanswered': { group: 'orphaned', consequence: 60, limitDays: 14 },
  'owner-gone': { group: 'orphaned', consequence: 62, limitDays: daysToOffice, isPile: true },
  orphaned: { group: 'orphaned', consequence: 65, limitDays: daysToOffice, isPile: true },
  duplicate: { group: 'decisions', consequence: 70, limitDays: 30, isDecision: true },
  'write-contract': { group: 'writing', consequence: 75, limitDays: 30 },
  'declare-conditions': { group: 'writing', consequence: 80, limitDays: 30 },
  'close-differences': { group: 'writing', consequence: 85, limitDays: 60 },
  'no-risk-tier': { group: 'untiered', consequence: 90, limitDays: 30, isPile: true },
  'take-seat': { group: 'meetings', consequence: 12, limitDays: 0, isInPerson: true },
  'cast-vote': { group: 'meetings', consequence: 14, limitDays: 1, isDecision: true, isInPerson: true },
  'give-sign-off': { group: 'decisions', consequence: 31, limitDays: 7, isDecision: true },
  'place-review': { group: 'meetings', consequence: 33, limitDays: 7 },
  'freeze-pack': { group: 'meetings', consequence: 34, limitDays: 3 },
  'seal-circular': {
    ...{ group: 'meetings', consequence: 35, limitDays: 2 },
    ...{ isDecision: true, isInPerson: true },
  },
  'supply-evidence': { group: 'writing', consequence: 38, limitDays: 7 },
  'approve-minutes': {
    ...{ group: 'meetings', consequence: 42, limitDays: 7 },
    ...{ isDecision: true, isInPerson: true },
  },
  'confirm-vote': {
    ...{ group: 'meetings', consequence: 43, limitDays: 3 },
    ...{ isDecision: true, isInPerson: true },
  },
  'meet-condition': { group: 'writing', consequence: 48, limitDays: 30 },
  'read-pack': { group: 'meetings', consequence: 52, limitDays: 7, isInPerson: true },
  'do-action': { group: 'writing', consequence: 54, limitDays: 30 },
  'draft-minutes': { group: 'meetings', consequence: 56, limitDays: 3 },
  'answer-question': { group: 'meetings', consequence: 58, limitDays: 3 },
  'give-score': { group: 'decisions', consequence: 68, limitDays: 7 },
  'no-sponsor': { group: 'unsponsored', consequence: 92, limitDays: 30, isPile: true },
};

/** What the clock has raised goes before what is otherwise a class more serious. */
const raisedBy = 25;

export const consequenceOf = ({ kind, isEscalated }: Pick<Matter, 'kind' | 'isEscalated'>): number =>
  weights[kind].consequence - (isEscalated ? raisedBy : 0);

export type Ranked = { kind: MatterKind; isEscalated: boolean; since: string; id: string };

/** By consequence, then by waiting time; the id only so that the order is always the same. */
export const byConsequence = (one: Ranked, other: Ranked): number =>
  consequenceOf(one) - consequenceOf(other) || compare(one.since, other.since) || compare(one.id, other.id);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
