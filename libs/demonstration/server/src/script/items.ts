import type { ItemSubject, PilotPeople, ReviewFacts } from '@gatehouse/boards-domain';
import { missingSignOffs, unmetCriteria } from '@gatehouse/gates-domain';
import { digestOf } from './contract-deeds';
import { reviewOf } from './dossier-on-stage';
import type { Stage } from './stage';

/** Who has a part in the pilot of an item. */
export const peopleOf = async (stage: Stage, subject: ItemSubject): Promise<PilotPeople | null> => {
  if (!('pilotId' in subject)) return null;
  const known = await stage.pilot(subject.pilotId);
  if (known.kind !== 'registered') return null;
  const owner = known.ownership.kind === 'owned' ? known.ownership.owner : null;
  return { owner, sponsor: known.sponsor };
};

/** The review of an item as a board meets it. */
export const reviewFactsOf = async (stage: Stage, subject: ItemSubject): Promise<ReviewFacts | null> => {
  if (!('reviewId' in subject)) return null;
  const review = await reviewOf(stage, subject.reviewId);
  const { reviewId, pilotId, version, policy, gateId, gate, bound, request, course } = review;
  return {
    ...{ reviewId, pilotId, version, policy, gateId, gate, bound, autonomyAsked: request.autonomy },
    unmet: unmetCriteria(review).map(({ sentence }) => sentence),
    unsigned: missingSignOffs(review).map(({ name }) => name),
    isOpen: course.kind === 'open',
  };
};

/** What an item shows, at the head of the log that is played. */
export const digestOfItem = async (stage: Stage, subject: ItemSubject, title: string): Promise<string> =>
  digestOf(JSON.stringify([title, subject, await reviewFactsOf(stage, subject)]));
