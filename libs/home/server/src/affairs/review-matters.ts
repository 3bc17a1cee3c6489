import { person, quote, sentence, strong } from '@gatehouse/kernel';
import type { PilotFacts } from '../needs/pilot-facts';
import type { Audience } from '../needs/matter';
import { ownerOf } from '../needs/a-matter';
import type { ReviewAffair } from './affair';
import { affairMatter, named, type AffairMatter } from './affair-matter';

/** What waits about a gate review and about the conditions of its decision. */
export const reviewMatters = (review: ReviewAffair, pilot: PilotFacts): AffairMatter[] =>
  pilot.isOver
    ? []
    : [
        ...(review.isOver
          ? []
          : [...signOffs(review, pilot), ...requests(review, pilot), ...scores(review, pilot)]),
        ...conditions(review, pilot),
      ];

const about = ({ reviewId, pilotId }: ReviewAffair, pilot: PilotFacts) => ({
  subject: pilot,
  restsOn: { reviewId },
  address: `/pilots/${pilotId}/reviews/${reviewId}`,
});

/** Whoever has a part in the pilot neither signs off nor scores. */
const partsIn = ({ owner, sponsor }: PilotFacts): string[] => [owner, sponsor].filter((one) => one !== null);

const signOffs = (review: ReviewAffair, pilot: PilotFacts): AffairMatter[] => {
  const { address, ...place } = about(review, pilot);
  return review.signOffs
    .filter(({ isAnswered }) => !isAnswered)
    .map(({ signOffId, name, role, since }) =>
      affairMatter({
        ...{ id: `${review.reviewId}/sign-off/${signOffId}`, kind: 'give-sign-off', ...place, since },
        audience: [{ part: 'role', role }],
        except: partsIn(pilot),
        sentence: sentence`${review.gate} waits for the sign-off ${strong(name)}`,
        act: { label: 'Read and sign off', address },
      }),
    );
};

const requests = (review: ReviewAffair, pilot: PilotFacts): AffairMatter[] => {
  const { address, ...place } = about(review, pilot);
  return review.requests.map(({ requestId, criterion, by, at }) =>
    affairMatter({
      ...{ id: `${review.reviewId}/evidence/${requestId}`, kind: 'supply-evidence', ...place, since: at },
      audience: ownerOf(pilot),
      sentence: sentence`${person(by)} asked for more evidence on ${quote(criterion)}`,
      act: { label: 'Supply evidence', address },
    }),
  );
};

const scores = (review: ReviewAffair, pilot: PilotFacts): AffairMatter[] => {
  if (review.unscored.length === 0) return [];
  const { address, ...place } = about(review, pilot);
  const count = review.unscored.length === 1 ? 'one should-meet' : `${review.unscored.length} should-meets`;
  return [
    affairMatter({
      ...{ id: `${review.reviewId}/scores`, kind: 'give-score', ...place, since: review.unscoredSince },
      audience: [{ part: 'role', role: 'assurance' }],
      except: partsIn(pilot),
      sentence: sentence`Nobody has scored ${count} of ${review.gate}`,
      act: { label: 'Score', address },
    }),
  ];
};

const conditions = (review: ReviewAffair, pilot: PilotFacts): AffairMatter[] => {
  const { address, ...place } = about(review, pilot);
  return review.conditions.map(({ conditionId, text, owner, dueOn, setAt, hasLapsed }) =>
    affairMatter({
      ...{
        id: `${review.reviewId}/condition/${conditionId}`,
        kind: 'meet-condition',
        ...place,
        since: setAt,
      },
      audience: [named(owner) satisfies Audience],
      isEscalated: hasLapsed,
      sentence: hasLapsed
        ? sentence`The condition ${quote(text)} lapsed on ${dueOn}`
        : sentence`${review.gate} passed on the condition ${quote(text)}, by ${dueOn}`,
      act: { label: 'Say it is met', address },
    }),
  );
};
