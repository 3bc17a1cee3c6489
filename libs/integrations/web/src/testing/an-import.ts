/** A file of four columns as the server has read it. */
export const aFile = (part: Record<string, unknown> = {}) => ({
  __typename: 'ImportFile',
  id: 'digest',
  name: 'inventory.csv',
  bytes: 4_200,
  encoding: 'utf-8',
  delimiter: ',',
  rows: 3_611,
  columns: [
    column(0, 'use_case_name', ['Document Classifier']),
    column(1, 'agency', ['VA']),
    {
      ...column(2, 'development_stage', ['Pilot']),
      values: [
        { value: 'Pilot', count: 440 },
        { value: 'Dormant', count: 2 },
      ],
      blank: 338,
    },
    column(3, 'contact_email', ['somebody@example.org']),
  ],
  suggestedMapping: aMapping(),
  alreadyImportedAt: null,
  ...part,
});

export const aMapping = (part: Record<string, unknown> = {}) => ({
  __typename: 'ImportMapping',
  id: 'us-federal-2025',
  name: 'Federal inventory 2025',
  isBuiltIn: true,
  columns: [
    mapped(0, 'use_case_name', 'name'),
    mapped(1, 'agency', 'agency'),
    { ...mapped(2, 'development_stage', 'stage'), values: [{ from: 'Pilot', to: 'pilot' }] },
    mapped(3, 'contact_email', 'none'),
  ],
  effectiveOn: '2025-12-31',
  ...part,
});

/** One run of that file; checked, unless said otherwise. */
export const aRun = (part: Record<string, unknown> = {}) => ({
  __typename: 'Import',
  id: 'import-1',
  file: 'digest',
  fileName: 'inventory.csv',
  phase: 'checked',
  done: 3_611,
  total: 3_611,
  counts: {
    rows: 3_611,
    taken: 3_589,
    registered: 3_589,
    changed: 0,
    unchanged: 5,
    flagged: 338,
    refused: 17,
    events: 0,
  },
  effectiveOn: '2025-12-31',
  by: { __typename: 'Person', id: 'mo', name: 'Marguerite Okafor' },
  startedAt: '2026-11-23T09:00:00.000Z',
  finishedAt: null,
  firstPosition: null,
  lastPosition: null,
  seconds: null,
  error: null,
  withdrawalObstacle: null,
  ...part,
});

export const finished = {
  phase: 'finished',
  firstPosition: '0000000000184208',
  lastPosition: '0000000000191386',
  seconds: 1.42,
  finishedAt: '2026-11-23T09:01:00.000Z',
};

export const accepted = { __typename: 'Accepted', position: '0000000000184207', id: 'import-1' };

export const refused = (reason: string) => ({ __typename: 'Refused', code: 'refused', reason, field: null });

/** Somebody of the programme office, or of another role. */
export const meAs = (role = 'programme_office') => ({
  me: {
    person: {
      __typename: 'Person',
      id: 'mo',
      name: 'Marguerite Okafor',
      title: null,
      initials: 'MO',
      grants: [{ role, scope: 'everything' }],
    },
  },
});

function column(index: number, header: string, samples: string[]) {
  return { index, header, samples, values: [] as { value: string; count: number }[], blank: 0 };
}

function mapped(index: number, header: string, target: string) {
  return { index, header, target, values: [] as { from: string; to: string }[] };
}
