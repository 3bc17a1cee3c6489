/** People as the server answers them. */
export const people = {
  owner: { __typename: 'Person', id: 'cm', name: 'Caroline Mbeki', initials: 'CM' },
  privacy: { __typename: 'Person', id: 'hl', name: 'Hannah Lindqvist', initials: 'HL' },
  money: { __typename: 'Person', id: 'av', name: 'Anneke de Vries', initials: 'AV' },
};

const at = '2026-05-14T09:00:00.000Z';

export const anAssessment = (part: Record<string, unknown> = {}) => ({
  __typename: 'CriterionAssessment',
  ...{ criterionId: 'evaluated', sentence: 'It was evaluated in the last 90 days', expression: '' },
  ...{ verdict: 'met', because: 'true: evidence of kind evaluation is 6 days old, at most 90' },
  ...{ isExcepted: false, since: at, waitsOn: null },
  facts: [{ path: 'evidence[e1].ageDays', value: '6' }],
  evidence: [{ __typename: 'Evidence', id: 'e1', title: 'Evaluation of May', datedOn: '2026-05-08' }],
  ...part,
});

export const aWait = (part: Record<string, unknown> = {}) => ({
  __typename: 'ReviewWait',
  ...{ sentence: 'evidence to be filed', since: at, role: null, people: [people.owner] },
  ...part,
});

export const aScore = (assessor: object, score: number) => ({ assessor, score, comment: '', at });

export const aSignOff = (part: Record<string, unknown> = {}) => ({
  ...{ signOffId: 'privacy', name: 'Privacy', role: 'assurance', state: 'waiting', person: null },
  ...{ note: null, at: null, contractVersion: null },
  ...part,
});

export const aCondition = (part: Record<string, unknown> = {}) => ({
  __typename: 'GateCondition',
  ...{ id: 'k1', reviewId: 'r1', gate: 'Gate 2', text: 'Rehearse the rollback.', dueOn: '2026-06-30' },
  ...{ state: 'open', note: null, canBeMet: false, owner: people.owner, metBy: null, evidence: null },
  ...part,
});

export const open = (command: string, about: string | null = null) => ({
  ...{ __typename: 'ReviewAction', command, about, isOpen: true, reason: null },
});

export const bound = (contractVersion: number | null) => ({
  ...{ contractVersion, contractDigest: contractVersion === null ? null : 'c'.repeat(64), evidence: [] },
});

export const aReview = (part: Record<string, unknown> = {}) => ({
  __typename: 'GateReview',
  ...{ id: 'r1', revision: 3, pilotId: 'p1', gate: 'Gate 2', gateId: 'g2', from: 'pilot' },
  ...{ to: 'limited_production', state: 'open', ask: 'Six offices until March.', spend: null },
  ...{ autonomyAsked: null, requestedAt: at, readyAt: null, reopens: null, score: null },
  ...{ requestedBy: people.owner, policy: { id: 'built-in', name: 'Built in', version: 1 }, bound: bound(5) },
  ...{ mustMeet: [anAssessment()], shouldMeet: [], signOffs: [aSignOff()], evidenceRequests: [] },
  waitsFor: [aWait({ sentence: 'the sign-off “Privacy”', role: 'assurance', people: [] })],
  ...{ voidings: [], exceptions: [], decision: null, conditions: [], actions: [] },
  ...part,
});

export const aGateAhead = (part: Record<string, unknown> = {}) => ({
  ...{ gateId: 'g2', gate: 'Gate 2', from: 'pilot', to: 'limited_production', reopens: null },
  ...{ canRequest: true, reason: null, policy: { id: 'built-in', name: 'Built in', version: 1 } },
  ...{ spendAuthority: { minor: 5_000_000, currency: 'USD' }, mustMeet: [anAssessment()] },
  ...{ shouldMeet: [], signOffs: [{ signOffId: 'privacy', name: 'Privacy', role: 'assurance' }] },
  wouldBind: bound(5),
  ...part,
});

export const reviewsOf = (...reviews: object[]) => ({
  pilot: { __typename: 'Pilot', id: 'p1', reviews },
});

export const ahead = (gateAhead: object | null) => ({
  pilot: { __typename: 'Pilot', id: 'p1', name: 'Document Classifier', autonomy: 1, gateAhead },
});
