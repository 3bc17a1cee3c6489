import { caughtUp, clientFor, type Client, type Outcome } from './api-client';
import type { Product } from './product';

/** A board with five seats that vote, and a meeting it was called to with a gate review on its agenda. */
export type MeetingWorld = {
  boardId: string;
  pilotId: string;
  reviewId: string;
  meetingId: string;
  informationId: string;
  reviewItemId: string;
  packPosition: string;
  office: Client;
};

export const pilotName = 'Document Classifier';
/** What only the material of the item says. */
export const secrets = { unmet: 'A rollback was rehearsed in the last 90 days', ask: 'Asks for 6 offices' };

/** Quorum two, simple majority: few enough to lose it and to find it again. */
const charter = {
  ...{ quorumKind: 'number', quorum: 2, majority: 'simple', abstentions: 'ignore' },
  ...{ hasCastingVote: true, allowsDelegates: true, allowsCirculars: true, circularDays: 7 },
  ...{ circularMustBeUnanimous: false, noticeDays: 0, stayDays: 14 },
};

const seats = [
  { person: 'board-chair', office: 'chair', hasVote: true },
  { person: 'board-secretary', office: 'secretary', hasVote: false },
  { person: 'finance-partner', office: 'member', hasVote: true },
  { person: 'administrator', office: 'member', hasVote: true },
  { person: 'assurance-privacy', office: 'member', hasVote: true },
  { person: 'sponsor', office: 'member', hasVote: true },
];

export async function meetingWorld(product: Product): Promise<MeetingWorld> {
  const office = await clientFor(product, 'head-of-programme');
  const boardId = await said(office.send('charterBoard', { ...named('AI Governance Board'), charter }));
  for (const seat of seats)
    await said(
      office.send('seatMember', { boardId, ...seat, from: '2026-01-01', until: null, delegate: null }),
    );
  const { pilotId, reviewId } = await reviewOf(product, office);

  const secretary = await clientFor(product, 'board-secretary');
  const startsAt = new Date().toISOString();
  const when = { title: 'November meeting', startsAt, minutes: 90, place: 'Room 2' };
  const meetingId = await said(secretary.send('callMeeting', { boardId, ...when }));
  const place = (item: Record<string, unknown>) => said(secretary.send('placeItem', { meetingId, ...item }));
  const informationId = await place({
    ...{ kind: 'information', title: 'Minutes of the last meeting', minutes: 10 },
    text: 'They were sent round on Monday.',
  });
  const reviewItemId = await place({
    ...{ kind: 'review', title: `${pilotName}, Gate 1`, minutes: 25, reviewId },
  });
  await said(secretary.send('freezePack', { meetingId }, 'MeetingInput'));
  await caughtUp(office);
  const { data } = await office.graphql('query ($id: ID!) { meeting(id: $id) { pack { position } } }', {
    id: meetingId,
  });
  const packPosition = (data!['meeting'] as { pack: { position: string } }).pack.position;
  return { boardId, pilotId, reviewId, meetingId, informationId, reviewItemId, packPosition, office };
}

async function reviewOf(product: Product, office: Client): Promise<{ pilotId: string; reviewId: string }> {
  const owner = await clientFor(product, 'owner-claims');
  const pilotId = await said(office.send('registerPilot', { ...named(pilotName), unit: 'Claims' }));
  await said(office.send('nameSponsor', { pilotId, person: 'sponsor' }));
  await said(office.send('offerOwnership', { pilotId, to: 'owner-claims' }));
  await said(owner.send('acceptOwnership', { pilotId }));
  const policyId = await said(office.send('draftPolicy', { name: 'One gate', gates: [gate] }));
  await caughtUp(office);
  const { data } = await office.graphql('query ($id: ID!) { policy(id: $id) { revision } }', {
    id: policyId,
  });
  const seenRevision = (data!['policy'] as { revision: number }).revision;
  await said(office.send('publishPolicy', { policyId, seenRevision, reason: 'To begin with.' }));
  await caughtUp(office);
  await office.graphql('mutation ($input: PlacePilotsInput!) { placePilots(input: $input) { accepted } }', {
    input: { commandId: `place-${pilotId}`, policyId, version: 1, pilots: [pilotId] },
  });
  await caughtUp(office);
  const reviewId = await said(owner.send('requestReview', { pilotId, ask: `${secrets.ask}.` }));
  await caughtUp(office);
  const assurance = await clientFor(product, 'assurance-privacy');
  await said(assurance.send('giveSignOff', { reviewId, signOffId: 'privacy', note: 'Looked at it.' }));
  await said(
    assurance.send('giveScore', { reviewId, criterionId: 'demand', score: 4, comment: 'They ask for it.' }),
  );
  await caughtUp(office);
  return { pilotId, reviewId };
}

const gate = {
  ...{ id: 'gate-1', name: 'Gate 1', from: 'idea', to: 'framing', spendAuthority: null, boardId: null },
  mayBeCircular: false,
  mustMeet: [
    fact('owner', 'An owner has accepted the pilot', 'pilot.ownerAccepted'),
    fact('active', 'Nothing holds the pilot', '!pilot.onHold'),
    {
      ...fact('rollback', secrets.unmet, ''),
      evidence: [{ kind: 'rollback_rehearsal', freshDays: 90 }],
    },
  ],
  shouldMeet: [{ criterionId: 'demand', sentence: 'Somebody wants it', weight: 3, scale: 5 }],
  signOffs: [{ signOffId: 'privacy', name: 'Privacy', role: 'assurance' }],
};

function fact(criterionId: string, sentence: string, expression: string) {
  return { criterionId, sentence, expression, evidence: [] as { kind: string; freshDays: number }[] };
}

const named = (name: string) => ({ name, purpose: 'Sorts each document into its type.' });

/** The id of what was accepted; a refusal is a failure of the world. */
export async function said(answer: Promise<Outcome>): Promise<string> {
  const outcome = await answer;
  if (outcome.__typename !== 'Accepted') throw new Error(outcome.reason);
  return outcome.id;
}
