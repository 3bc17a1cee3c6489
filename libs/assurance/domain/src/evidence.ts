import {
  accept,
  instantOf,
  isRule,
  mayActAs,
  millisecondsOf,
  millisecondsPerDay,
  reject,
  standsFor,
  type Actor,
  type Day,
  type Decider,
  type Decision,
  type Refusal,
} from '@gatehouse/kernel';
import type {
  EvidenceCommand,
  EvidenceCommandOf,
  EvidenceRefusal,
  PilotOfEvidence,
  Superseded,
} from './evidence.commands';
import { flawInDates, flawInObject, flawInTitle, tidyObject, tidyTitle } from './evidence-flaws';
import type { EvidenceCapacity, EvidenceEvent, EvidenceKind } from './evidence.events';

type Decided = Decision<EvidenceEvent, EvidenceRefusal>;

type Filed = {
  isFiled: true;
  pilotId: string;
  kind: EvidenceKind;
  title: string;
  expiresOn: string | null;
  supersededBy: string | null;
  isExpired: boolean;
};
export type Evidence = { isFiled: false } | Filed;

const decide = (command: EvidenceCommand, evidence: Evidence): Decided => {
  if (command.type === 'FileEvidence') return fileEvidence(command, evidence);
  if (!evidence.isFiled)
    return reject('evidence-unknown', 'No evidence has this id. Look it up with its pilot.', 'supersedes');
  return command.type === 'SupersedeEvidence'
    ? supersedeEvidence(command, evidence)
    : expireEvidence(command, evidence);
};

const fileEvidence = (command: EvidenceCommandOf<'FileEvidence'>, evidence: Evidence): Decided => {
  const { evidenceId, pilotId, actor, pilot, kind, datedOn, expiresOn, supersedes, today } = command;
  if (evidence.isFiled) return reject('already-filed', 'Evidence with this id is filed already.');
  const capacity = capacityOf(actor, pilot);
  if (typeof capacity !== 'string') return capacity;
  const flaw =
    flawInTitle(command.title) ??
    flawInObject(command.object) ??
    flawInDates({ datedOn, expiresOn, today }) ??
    flawInSuperseding(supersedes, { pilotId, kind, by: evidenceId });
  if (flaw) return flaw;
  const object = tidyObject(command.object);
  if (object === null) return reject('object-missing', 'Upload a file, or give a link.', 'upload');
  return accept({
    ...{ type: 'EvidenceFiled', evidenceId, pilotId, kind, title: tidyTitle(command.title), object },
    ...{ datedOn, expiresOn, supersedes: supersedes?.evidenceId ?? null, capacity },
  });
};

const supersedeEvidence = (
  { evidenceId, pilotId, actor, pilot, kind, by }: EvidenceCommandOf<'SupersedeEvidence'>,
  evidence: Filed,
): Decided => {
  const capacity = capacityOf(actor, pilot);
  if (typeof capacity !== 'string') return capacity;
  if (evidence.supersededBy === by) return accept();
  const { title } = evidence;
  return (
    flawInSuperseding({ evidenceId, found: evidence }, { pilotId, kind, by }) ??
    accept({ type: 'EvidenceSuperseded', evidenceId, pilotId, kind, title, by, capacity })
  );
};

const expireEvidence = (
  { evidenceId, pilotId, actor, today, rule }: EvidenceCommandOf<'ExpireEvidence'>,
  { kind, title, expiresOn, supersededBy, isExpired }: Filed,
): Decided => {
  if (!isRule(actor.person)) return reject('only-the-clock', 'Evidence expires by the clock alone.');
  if (isExpired || supersededBy !== null || expiresOn === null || expiresOn >= today)
    return reject('no-longer-so', 'It does not expire today.');
  return accept({
    type: 'EvidenceExpired',
    evidenceId,
    pilotId,
    kind,
    title,
    expiredOn: dayAfter(expiresOn),
    rule,
  });
};

const dayAfter = (day: Day): Day =>
  instantOf(millisecondsOf(`${day}T00:00:00.000Z`) + millisecondsPerDay).slice(0, 10);

/** The capacity in which somebody files, or why they may not. */
const capacityOf = (
  actor: Actor,
  pilot: PilotOfEvidence | null,
): EvidenceCapacity | Refusal<EvidenceRefusal> => {
  if (!pilot) return reject('pilot-unknown', 'No pilot has this id. Look it up in the portfolio.', 'pilotId');
  if (pilot.isOver)
    return reject('pilot-is-over', 'This pilot was retired or killed; nothing more is filed about it.');
  if (pilot.owner !== null && standsFor(actor, pilot.owner, 'ownership')) return 'owner';
  if (pilot.sponsor !== null && standsFor(actor, pilot.sponsor, 'sponsorship')) return 'sponsor';
  const role = (['assurance', 'finance', 'programme-office'] as const).find((one) =>
    mayActAs(actor, one, pilot),
  );
  return (
    role ??
    reject(
      'not-your-role',
      'The owner, the sponsor, assurance, finance and the programme office file evidence. Give it to one of them.',
    )
  );
};

/** Within one pilot and one kind, and never twice: each piece of evidence has one successor at most. */
const flawInSuperseding = (
  supersedes: Superseded | null,
  { pilotId, kind, by }: { pilotId: string; kind: EvidenceKind; by: string },
): Refusal<EvidenceRefusal> | null => {
  if (supersedes === null) return null;
  const { evidenceId, found } = supersedes;
  if (evidenceId === by) return reject('itself', 'Evidence does not supersede itself.', 'supersedes');
  if (found === null)
    return reject('evidence-unknown', 'No evidence has this id. Choose one of this pilot.', 'supersedes');
  if (found.pilotId !== pilotId)
    return reject(
      'other-pilot',
      'That evidence is about another pilot. Choose one of this pilot.',
      'supersedes',
    );
  if (found.kind !== kind)
    return reject(
      'other-kind',
      `That evidence is a ${found.kind.replaceAll('-', ' ')}. File this one as the same kind, or beside it.`,
      'supersedes',
    );
  if (found.supersededBy !== null && found.supersededBy !== by)
    return reject(
      'already-superseded',
      'That evidence was superseded already. Supersede the one that took its place.',
      'supersedes',
    );
  return null;
};

const evolve = (evidence: Evidence, event: EvidenceEvent): Evidence => {
  if (event.type === 'EvidenceFiled') {
    const { pilotId, kind, title, expiresOn } = event;
    return { isFiled: true, pilotId, kind, title, expiresOn, supersededBy: null, isExpired: false };
  }
  if (!evidence.isFiled) return evidence;
  return event.type === 'EvidenceSuperseded'
    ? { ...evidence, supersededBy: event.by }
    : { ...evidence, isExpired: true };
};

/** A document or result about one pilot: filed once, superseded at most once, expired by the clock. */
export const evidence: Decider<EvidenceCommand, EvidenceEvent, Evidence, EvidenceRefusal> = {
  initial: { isFiled: false },
  decide,
  evolve,
};

/** The clock's rule by which evidence expires. */
export const expiryRule = 'evidence-expires';
