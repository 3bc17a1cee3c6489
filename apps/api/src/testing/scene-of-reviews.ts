import type { Caller } from './callers';
import type { Scene } from './scene';

const owner: Caller = 'the owner';

/** A pilot that is owned, under the built-in policy, and comes to its first gate. */
export const atAGate = async (scene: Scene): Promise<string> => {
  const pilotId = await scene.owned();
  const policyId = await scene.done('draftPolicy', { start: { isBuiltIn: true } });
  await scene.done('publishPolicy', { policyId, seenRevision: 1, reason: 'A reason.' });
  await scene.done('placePilots', { policyId, version: 1, pilots: [pilotId] });
  return pilotId;
};

/** Its owner has requested the review of that gate. */
export const requested = async (scene: Scene): Promise<string> => {
  const pilotId = await atAGate(scene);
  return scene.done('requestReview', { pilotId, ask: 'Let it be framed.' }, scene.as(owner));
};

/** Assurance has asked for more evidence, and the owner has some on file. */
export const asked = async (scene: Scene) => {
  const reviewId = await requested(scene);
  const question = { reviewId, criterionId: 'g1-decision', question: 'Which decision?' };
  await scene.done('requestMoreEvidence', question, scene.as('assurance'));
  const review = 'query ($id: ID!) { gateReview(id: $id) { pilotId evidenceRequests { requestId } } }';
  const answer = await scene.as(owner).graphql(review, { id: reviewId });
  type Answer = { data: { gateReview: { pilotId: string; evidenceRequests: { requestId: string }[] } } };
  const { pilotId, evidenceRequests } = (answer as Answer).data.gateReview;
  const filing = { pilotId, kind: 'evaluation', title: 'Test of May', datedOn: '2026-01-01' };
  const evidenceId = await scene.done(
    'fileEvidence',
    { ...filing, link: 'https://example.org/report' },
    scene.as(owner),
  );
  return { reviewId, requestId: evidenceRequests[0]?.requestId ?? '', evidenceId };
};
