export const people = {
  owner: { __typename: 'Person', id: 'cm', name: 'Caroline Mbeki', initials: 'CM' },
  reader: { __typename: 'Person', id: 'rr', name: 'Rob Reed', initials: 'RR' },
};

export const accepted = { __typename: 'Accepted', position: '0000000000000043', id: 'e9' };

/** A file that counts, unless told otherwise. */
export const anEvidence = (id: string, part: Record<string, unknown> = {}) => ({
  __typename: 'Evidence',
  id,
  pilotId: 'p1',
  kind: 'evaluation',
  title: `Evidence ${id}`,
  state: 'counts',
  datedOn: '2026-05-20',
  expiresOn: null,
  digest: 'ab12'.repeat(16),
  address: `/api/evidence/${id}/file`,
  isLink: false,
  fileName: 'findings.pdf',
  mediaType: 'application/pdf',
  bytes: 2_048,
  filedBy: people.owner,
  filedAt: '2026-05-21T09:00:00.000Z',
  position: '0000000000000042',
  supersedes: null,
  supersededBy: null,
  ...part,
});

/** What the server says may be done. */
export const filing = (reason: string | null = null) => [
  { __typename: 'EvidenceAction', command: 'FileEvidence', isOpen: reason === null, reason },
];
