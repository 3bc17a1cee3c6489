import type { Act } from '../needs/act';
import type { Audience, Matter } from '../needs/matter';
import { matter } from '../needs/a-matter';
import type { RestsOn, Subject } from './subject';

/** A matter of a review, a meeting or a circular, with the exact place where it is done. */
export type AffairMatter = { id: string; matter: Matter; subject: Subject; act: Act; restsOn: RestsOn };

type Given = Parameters<typeof matter>[0] & Omit<AffairMatter, 'matter'>;

export const affairMatter = ({ id, subject, act, restsOn, ...given }: Given): AffairMatter => ({
  ...{ id, subject, act, restsOn },
  matter: matter(given),
});

/** Somebody by name: for their seat, or for what they took on. */
export const named = (person: string): Audience => ({ part: 'named', person });

export const everybody = (people: readonly string[]): Audience[] => [...new Set(people)].map(named);
