/** Policies as a server answers them, for tests of screens. */
export const wirePerson = { __typename: 'Person', id: 'mo', name: 'Marguerite Okafor' };

export const wireCriterion = (criterionId: string, part: Record<string, unknown> = {}) => ({
  ...{ __typename: 'MustMeetRule', criterionId, sentence: `Sentence of ${criterionId}.` },
  ...{ expression: 'pilot.ownerAccepted', evidence: [], ...part },
});

export const wireGate = (part: Record<string, unknown> = {}) => ({
  ...{ __typename: 'PolicyGate', id: 'gate-1', name: 'Gate 1', from: 'idea', to: 'limited_production' },
  mustMeet: [
    wireCriterion('owner'),
    wireCriterion('rehearsal', {
      ...{ sentence: 'A rollback was rehearsed in the last 90 days.', expression: '' },
      evidence: [{ __typename: 'EvidenceRule', kind: 'rollback_rehearsal', freshDays: 90 }],
    }),
  ],
  shouldMeet: [
    {
      __typename: 'ShouldMeetRule',
      criterionId: 'demand',
      sentence: 'Somebody wants it.',
      weight: 3,
      scale: 5,
    },
  ],
  signOffs: [{ __typename: 'SignOffRule', signOffId: 'privacy', name: 'Privacy', role: 'assurance' }],
  ...{ spendAuthority: { __typename: 'Money', minor: 5_000_000, currency: 'USD' }, boardId: null },
  ...{ mayBeCircular: true, ...part },
});

export const wireActions = ['DraftPolicy', 'PublishPolicy', 'RetirePolicy'].map((command) => ({
  ...{ __typename: 'PolicyAction', command, isOpen: true, reason: null },
}));

export const wireVersion = (version: number, part: Record<string, unknown> = {}) => ({
  ...{ __typename: 'PublishedPolicy', policyId: 'ours', version, name: 'Ours', gates: [wireGate()] },
  ...{ digest: 'ab'.repeat(32), reason: 'A reason.', by: wirePerson, at: '2026-03-02T09:00:00.000Z' },
  ...{ pilots: 2, ...part },
});

export const wirePolicy = (part: Record<string, unknown> = {}) => ({
  ...{ __typename: 'Policy', id: 'ours', name: 'Ours', revision: 2, latest: 1, pilots: 2, draft: null },
  ...{ versions: [wireVersion(1)], retired: null, actions: wireActions, ...part },
});

export const wireMe = (role = 'programme_office') => ({
  me: {
    __typename: 'Me',
    person: {
      ...{ ...wirePerson, title: null, initials: 'MO' },
      grants: [{ __typename: 'Grant', role, scope: 'everything' }],
    },
  },
});

export const accepted = { __typename: 'Accepted', position: '0000000000000009', id: 'ours' };
