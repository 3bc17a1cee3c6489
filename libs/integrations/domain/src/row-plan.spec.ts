import { describe, expect, it } from '@jest/globals';
import type { KnownPilot } from './known-pilot';
import { matchRow, type Candidates, type Occurrences } from './match';
import type { RowFacts } from './row-facts';
import { planRow } from './row-plan';

const words = { name: 'Mail', purpose: 'Sort mail', unit: 'VA', programme: null, tags: ['NLP'] };

describe('a row of somebody nobody knows', () => {
  it('registers a pilot at its earliest exact date, and enters its stage at the date of that stage', () => {
    const dates = { initiatedOn: day('2023-02-01'), implementedOn: day('2024-03-01') };
    expect(
      plan(
        row({ ...dates, stage: { value: 'production', raw: 'Deployed' }, tier: { value: 'high', raw: 'H' } }),
      ),
    ).toMatchObject({
      effect: 'register',
      steps: [
        { kind: 'register', on: '2023-02-01' },
        { kind: 'stage', on: '2024-03-01', stage: 'production' },
        { kind: 'tier', on: '2025-12-31', tier: 'high' },
      ],
    });
  });

  it('uses the effective date where a date is not exact, and keeps what was written', () => {
    const month = { raw: 'Oct-24', precision: 'month' as const, on: '2024-10-01' };
    expect(plan(row({ implementedOn: month, stage: { value: 'pilot', raw: 'Pilot' } })).steps).toEqual([
      expect.objectContaining({ kind: 'register', on: '2025-12-31' }),
      {
        ...{ kind: 'stage', on: '2025-12-31', stage: 'pilot', raw: 'Pilot', date: month },
        isUnderPolicy: false,
      },
    ]);
  });

  it('enters nothing after the day for which the file speaks', () => {
    const planned = plan(row({ implementedOn: day('2026-03-01'), stage: { value: 'pilot', raw: 'Pilot' } }));
    expect(planned.steps.map(({ on }) => on)).toEqual(['2025-12-31', '2025-12-31']);
    expect(planned.problems).toMatchObject([{ field: 'implemented on', verdict: 'flagged' }]);
  });

  it('gives a tier before a retirement, which takes no more', () =>
    expect(
      plan(
        row({
          retired: { value: true, raw: 'Retired' },
          retiredOn: day('2024-05-01'),
          tier: { value: 'high', raw: 'H' },
        }),
      ).steps,
    ).toMatchObject([
      { kind: 'register', on: '2024-05-01' },
      { kind: 'tier', on: '2024-05-01' },
      { kind: 'retire', on: '2024-05-01' },
    ]));
});

describe('a row of a pilot that is here', () => {
  it('changes nothing where it says what was said', () =>
    expect(plan(row({}), { byName: [pilot({})] })).toMatchObject({
      effect: 'unchanged',
      steps: [],
      problems: [],
    }));

  it('changes only what differs', () => {
    const planned = plan(row({}, { purpose: 'Sort all mail' }), { byName: [pilot({})] });
    expect(planned.steps).toEqual([
      { kind: 'revise', on: '2025-12-31', description: { ...words, purpose: 'Sort all mail' } },
    ]);
  });

  it('revises for a column that is only kept', () =>
    expect(plan(row({}), { byName: [pilot({ reportedDigest: 'other' })] }).steps).toMatchObject([
      { kind: 'revise', description: words },
    ]));

  it('leaves alone what a person revised, and says so where the file has new words', () => {
    const revised = pilot({ now: { ...words, purpose: 'Mine' }, reportedDigest: 'other' });
    expect(plan(row({}), { byName: [revised] })).toMatchObject({
      steps: [{ kind: 'revise', description: { purpose: 'Mine' } }],
      problems: [],
    });
    expect(plan(row({}, { purpose: 'New' }), { byName: [revised] })).toMatchObject({
      steps: [{ kind: 'revise', description: { purpose: 'New' } }],
      problems: [{ field: 'purpose', verdict: 'flagged' }],
    });
  });

  it('enters a stage that goes back, and flags it', () =>
    expect(
      plan(row({ stage: { value: 'framing', raw: 'Pre-deployment' } }), {
        byName: [pilot({ stage: 'production' })],
      }),
    ).toMatchObject({
      steps: [{ kind: 'stage', stage: 'framing' }],
      problems: [{ field: 'stage', verdict: 'flagged' }],
    }));

  it('only reports a stage that the gates of a policy do not know, and flags it', () => {
    const governed = pilot({ stage: 'framing', isUnderPolicy: true });
    expect(
      plan(row({ stage: { value: 'production', raw: 'Deployed' } }), { byName: [governed] }),
    ).toMatchObject({
      steps: [{ kind: 'stage', stage: 'production', isUnderPolicy: true }],
      problems: [
        { field: 'stage', verdict: 'flagged', consequence: expect.stringContaining('only a gate moves it') },
      ],
    });
    expect(plan(row({ stage: { value: 'framing', raw: 'Dev' } }), { byName: [governed] }).steps).toEqual([]);
  });

  it('tells the earlier thing first', () => {
    const later = row(
      { stage: { value: 'production', raw: 'D' }, implementedOn: day('2025-06-01') },
      { purpose: 'New' },
    );
    expect(plan(later, { byName: [pilot({})] }).steps).toMatchObject([
      { kind: 'stage', on: '2025-06-01' },
      { kind: 'revise', on: '2025-12-31' },
    ]);
  });

  it('says nothing new where the file is older than what was said', () =>
    expect(plan(row({}, { purpose: 'Old' }), { byName: [pilot({ saidOn: '2026-12-31' })] })).toMatchObject({
      effect: 'unchanged',
      problems: [{ field: 'row', verdict: 'flagged' }],
    }));

  it('does not bring back what is over, nor take a tier that a person assigned', () => {
    const over = pilot({ isOver: true, reportedDigest: 'other' });
    const planned = plan(row({ stage: { value: 'production', raw: 'Deployed' } }), { byName: [over] });
    expect(planned.steps.map(({ kind }) => kind)).toEqual(['revise']);
    expect(planned.problems).toMatchObject([{ field: 'stage' }]);
    const assigned = pilot({ tier: { value: 'limited', isByHand: true } });
    expect(plan(row({ tier: { value: 'high', raw: 'High' } }), { byName: [assigned] })).toMatchObject({
      effect: 'unchanged',
      problems: [{ field: 'risk tier', verdict: 'flagged' }],
    });
  });

  it('retires it', () =>
    expect(
      plan(row({ retired: { value: true, raw: 'Retired' } }), { byName: [pilot({})] }).steps,
    ).toMatchObject([{ kind: 'retire', on: '2025-12-31', raw: 'Retired' }]));
});

describe('matching', () => {
  const other = pilot({ pilotId: 'other', idKey: 'va-2', externalId: 'VA-2' });
  const withId = row({ externalId: 'VA-1', idKey: 'va-1' });
  const renamed = pilot({ pilotId: 'renamed', idKey: 'va-1', nameKey: 'x', said: { ...words, name: 'X' } });

  it('goes by an id that is unique, whatever the name', () =>
    expect(match(withId, { byId: [renamed], byName: [other] })).toMatchObject({
      by: 'id',
      pilot: { pilotId: 'renamed' },
    }));

  it('does not go by an id that the file has twice', () =>
    expect(match(withId, { byId: [renamed] }, { id: 2, name: 1 })).toMatchObject({
      kind: 'new',
      problems: [{ field: 'external id' }],
    }));

  it('does not go by an id that two pilots have', () =>
    expect(match(withId, { byId: [renamed, { ...renamed, pilotId: 'second' }] })).toMatchObject({
      kind: 'new',
    }));

  it('goes by an earlier id that the row quotes', () =>
    expect(match(row({}), { byEarlierId: [renamed] })).toMatchObject({ by: 'earlier id' }));

  it('goes by the name, one to one, and says that the id changed', () =>
    expect(match(withId, { byName: [{ ...other, said: { ...words, purpose: 'x' } }] })).toMatchObject({
      by: 'name',
      problems: [{ field: 'external id' }],
    }));

  it('never chooses between pilots of one name', () =>
    expect(
      match(row({}, { purpose: 'New' }), { byName: [pilot({}), pilot({ pilotId: 'p2' })] }),
    ).toMatchObject({
      kind: 'ambiguous',
      problem: { verdict: 'refused' },
    }));

  it('never chooses between rows of one name', () =>
    expect(match(row({}, { purpose: 'New' }), { byName: [pilot({})] }, { id: 0, name: 2 })).toMatchObject({
      kind: 'ambiguous',
    }));

  it('knows a row of a name that many have by all of its words', () =>
    expect(
      match(row({}), { byName: [other, pilot({ said: { ...words, purpose: 'x' } })] }, { id: 0, name: 2 }),
    ).toMatchObject({
      by: 'words',
      pilot: { pilotId: 'other' },
    }));

  it('knows the line of a file that spoke of it, and no other line of that file', () => {
    expect(match(row({}), { byLine: other, byName: [pilot({})] })).toMatchObject({
      by: 'line',
      pilot: { pilotId: 'other' },
    });
    expect(match(row({}), { byName: [pilot({ file: 'this' })] })).toMatchObject({ kind: 'new' });
  });

  it('says that rows share a name', () =>
    expect(match(row({}), {}, { id: 0, name: 3 })).toMatchObject({
      kind: 'new',
      problems: [{ field: 'name' }],
    }));
});

function row(facts: Partial<RowFacts>, description: Partial<typeof words> = {}): RowFacts {
  const none = { stage: null, retired: null, tier: null, autonomy: null, externalId: null, idKey: null };
  const dates = { initiatedOn: null, acquiredOn: null, implementedOn: null, retiredOn: null };
  const keys = { line: 2, agencyKey: 'va', nameKey: 'mail', earlierIdKeys: [], reported: {} };
  return { ...none, ...dates, ...keys, description: { ...words, ...description }, ...facts };
}
function pilot(known: Partial<KnownPilot>): KnownPilot {
  const ids = {
    pilotId: 'p1',
    agencyKey: 'va',
    externalId: null,
    idKey: null,
    nameKey: 'mail',
    file: 'earlier',
    row: 2,
  };
  const rest = { reportedDigest: 'same', stage: null, isUnderPolicy: false, tier: null, isOver: false };
  return { ...ids, ...rest, saidOn: '2024-12-31', lastOn: '2024-12-31', said: words, now: words, ...known };
}
function match(
  facts: RowFacts,
  candidates: Partial<Candidates>,
  occurrences: Occurrences = { id: 1, name: 1 },
) {
  const none = { byId: [], byEarlierId: [], byName: [], byLine: null };
  return matchRow({ facts, file: 'this', reportedDigest: 'same' }, { ...none, ...candidates }, occurrences);
}
function plan(facts: RowFacts, candidates: Partial<Candidates> = {}) {
  return planRow(
    { facts, file: 'this', reportedDigest: 'same', problems: [] },
    match(facts, candidates),
    '2025-12-31',
  );
}
function day(on: string) {
  return { raw: on, precision: 'day' as const, on };
}
