import { MemoryEventStore, uuidv5 } from '@gatehouse/event-store';
import type { EvidenceEvent } from '@gatehouse/assurance-domain';
import type { BoardEvent, Charter, MeetingEvent } from '@gatehouse/boards-domain';
import type { Actor } from '@gatehouse/kernel';
import { blankClauses, type ContractEvent, type PilotEvent } from '@gatehouse/pilots-domain';
import { onBothEngines, startProjections, type TestEngine } from '@gatehouse/projections/testing';
import { Moments, PeopleNames, type Named } from '@gatehouse/server-kit';
import { TestClock, WithheldInATest } from '@gatehouse/server-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { searchProjections } from '.';
import { SearchResolver } from './search.resolver';

describe('the search', () => {
  onBothEngines((engine) => {
    beforeAll(() => begin(engine));
    afterAll(() => projections.stop());

    it.each<[string, string, string[]]>([
      ['a word of the name', 'benefits', ['benefits', 'call-center']],
      ['the beginning of a word', 'benef', ['benefits', 'call-center']],
      ['several words, wherever each of them stands', 'documents veterans', ['benefits']],
      ['words in any case and without their accents', 'CREME', ['creme']],
      ['the unit', 'hospitals', ['nurse']],
      ['the programme', 'modernisation', ['call-center']],
      ['a tag', 'vision', ['benefits']],
      ['the number that an inventory gave', 'DOL-117', ['nurse']],
      ['a word with a letter too few', 'benfits', ['benefits', 'call-center']],
      ['two letters that changed places', 'nusre', ['nurse']],
      ['two slips in a long word', 'clasifyer', ['benefits']],
      ['a beginning with a slip in it', 'modrenisat', ['call-center']],
      ['signs that mean something to the database', '100% _of\\ it', ['creme']],
    ])('finds pilots by %s', async (_, words, ids) => {
      const { results } = await asked(words, { kinds: ['pilot'] });
      expect(results.map(({ id }) => id)).toEqual(ids);
    });

    it.each([
      ['one more word that it does not hold', 'benefits lorry'],
      ['the middle of a word', 'efits'],
      ['a short word with a slip in it', 'dol-118'],
      ['a word that was revised away', 'lorries'],
      ['a pilot that was withdrawn', 'withdrawn'],
      ['nothing', '  …  '],
    ])('finds none by %s', async (_, words) => {
      expect((await asked(words, { kinds: ['pilot'] })).results).toEqual([]);
    });

    it('puts the title before the text, and the whole word before its beginning', async () => {
      const found = async (first: number) =>
        (await asked('call', { kinds: ['pilot'], first })).results.map(({ id }) => id);
      expect(await found(8)).toEqual(['call-center', 'nurse', 'creme']);
      expect(await found(1)).toEqual(['call-center']);
    });

    it('puts the place of a rare word before that of a usual one', async () => {
      const { results } = await asked('zebra claims', { kinds: ['pilot'] });
      expect(results.map(({ id }) => id)).toEqual(['rare', 'usual']);
    });

    it('says where it found something, and marks the words', async () => {
      const [found] = (await asked('veterans benefits', { kinds: ['pilot'] })).results;
      expect(found).toMatchObject({
        kind: 'pilot',
        address: '/pilots/benefits',
        titleParts: [
          { text: 'Benefits', isMatch: true },
          { text: ' classifier', isMatch: false },
        ],
        found: {
          field: 'Purpose',
          parts: [
            { text: 'Sorts the documents that ', isMatch: false },
            { text: 'veterans', isMatch: true },
            { text: ' send', isMatch: false },
          ],
        },
      });
    });

    it('says which words it took for others', async () => {
      expect((await asked('benfits')).near).toEqual([{ typed: 'benfits', read: ['benefits'] }]);
      expect((await asked('benefits')).near).toEqual([]);
      // `clas` is one slip away too, but only as the beginning of a longer word.
      expect((await asked('clams')).near).toEqual([{ typed: 'clams', read: ['claims'] }]);
    });

    it('says what could be asked where nothing is found', async () => {
      expect((await asked('hxspxtxls')).didYouMean).toEqual(['hospitals']);
      expect((await asked('nurse vision')).didYouMean).toEqual(['nurse', 'vision']);
    });

    it.each<[string, string, string[]]>([
      ['the name', 'mbeki', ['caroline']],
      ['the title', 'benefits lead', ['caroline']],
      ['the unit', 'hospitals', ['daniel']],
      ['a name with a slip in it', 'carolnie', ['caroline']],
      ['a name and a title', 'daniel head', ['daniel']],
    ])('finds people by %s', async (_, words, ids) => {
      const { results } = await asked(words, { kinds: ['person'] });
      expect(results.map(({ id }) => id)).toEqual(ids);
    });

    it('takes a name for a name, and not for a word that is near to it', async () => {
      expect((await asked('daniel', { kinds: ['pilot'] })).results.map(({ id }) => id)).toEqual(['creme']);
      const { results, near } = await asked('daniel');
      expect([results.map(({ id }) => id), near]).toEqual([['daniel'], []]);
    });

    it('leads to the page of whoever it finds', async () => {
      expect((await asked('mbeki')).results).toMatchObject([
        { address: '/settings/people/caroline', person: { id: 'caroline' }, found: { field: 'Title' } },
      ]);
    });

    it('keeps no name: whoever is forgotten is not found', async () => {
      const forgotten = directory.splice(0, 1);
      expect((await asked('mbeki')).results).toEqual([]);
      directory.unshift(...forgotten);
    });

    it('finds contracts by what a clause says, under the name of their pilot', async () => {
      const { results } = await asked('adjudicator overrules', { kinds: ['contract'] });
      expect(results).toMatchObject([
        {
          kind: 'contract',
          id: 'benefits',
          title: 'Benefits classifier',
          address: '/pilots/benefits/contract',
        },
      ]);
      expect(results[0]?.found.field).toBe('Override');
      expect((await asked('clerk', { kinds: ['contract'] })).results).toEqual([]);
    });

    it('finds boards, meetings, decisions and evidence, and where each is', async () => {
      const found = async (words: string) =>
        (await asked(words)).results.map(({ kind, address }) => [kind, address]);
      expect(await found('stewards')).toEqual([['board', '/boards/b']]);
      expect(await found('thirtieth')).toEqual([['meeting', '/meetings/m']]);
      expect(await found('rollback')).toEqual([
        ['evidence', '/evidence/e'],
        ['decision', '/decisions/d'],
      ]);
    });

    it('does not find a decision for whoever is withdrawn from its item', async () => {
      withheld.withhold(somebody.person, { items: 'm/i' });
      expect((await asked('quarter')).results).toEqual([]);
      withheld.withhold(somebody.person);
      expect((await asked('quarter')).results).toMatchObject([
        { kind: 'decision', found: { field: 'Dissent' } },
      ]);
    });

    it('finds at an earlier instant what there was then, as it was called then', async () => {
      const then = { asOf: '2026-01-15T00:00:00.000Z', kinds: ['pilot'] as const };
      expect((await asked('lorries', then)).results.map(({ title }) => title)).toEqual(['Counts lorries']);
      expect((await asked('benefits', then)).results.map(({ id }) => id)).toEqual(['benefits']);
      const before = { asOf: '2025-12-31T00:00:00.000Z', kinds: ['pilot'] as const };
      expect((await asked('benefits', before)).results).toEqual([]);
    });

    it('answers of each kind what fits, and no more than was asked for', async () => {
      const kindsOf = async (first: number) =>
        (await asked('benefits', { first })).results.map(({ kind }) => kind);
      expect((await kindsOf(8)).toSorted()).toEqual(['person', 'pilot', 'pilot']);
      expect((await kindsOf(1)).toSorted()).toEqual(['person', 'pilot']);
    });

    it.each([
      [{ words: 'x'.repeat(301) }, 'words'],
      [{ words: 'a b c d e f g h i j k l m' }, 'words'],
      [{ words: 'a', first: 51 }, 'first'],
      [{ words: 'a', asOf: '2030-01-01T00:00:00.000Z' }, 'asOf'],
    ])('refuses %j and names the field', async (question, field) => {
      await expect(resolver.search(question, somebody)).rejects.toMatchObject({ field });
    });
  });
});

const directory: Named[] = [
  { person: 'caroline', name: 'Caroline Mbeki', title: 'Benefits lead', unit: null },
  { person: 'daniel', name: 'Daniel Reyes', title: 'Head of AI', unit: 'Hospitals' },
];

class Names extends PeopleNames {
  namesOf() {
    return Promise.resolve(new Map<string, string>());
  }
  called() {
    return Promise.resolve([]);
  }
  everybody() {
    return Promise.resolve([...directory]);
  }
}

let projections: Awaited<ReturnType<typeof startProjections>>;
let resolver: SearchResolver;
const somebody: Actor = { person: 'somebody', grants: [] };
const withheld = new WithheldInATest();
type Question = Parameters<SearchResolver['search']>[0];
const asked = (words: string, more: Omit<Question, 'words'> = {}) =>
  resolver.search({ words, ...more }, somebody);

const begin = async (engine: TestEngine) => {
  const log = new MemoryEventStore();
  const place = await engine.place();
  projections = await startProjections({ log, projections: searchProjections, ...place });
  const clock = new TestClock('2026-06-01T09:00:00.000Z');
  resolver = new SearchResolver(
    projections.reads,
    new Names(),
    new Moments(log, projections.reads, clock),
    withheld,
  );
  for (const [occurredAt, stream, event] of happened) {
    const expectedVersion = (await log.read(stream)).length;
    const commandId = uuidv5(`${stream}/${expectedVersion}`);
    await log.append(stream, [event], { commandId, by: 'ana', occurredAt, expectedVersion });
  }
  await projections.caughtUp();
};

const registered = (
  pilotId: string,
  words: Partial<Extract<PilotEvent, { type: 'PilotRegistered' }>>,
): PilotEvent => ({
  type: 'PilotRegistered',
  ...{ pilotId, name: pilotId, purpose: '', unit: 'Claims', programme: null, tags: [], autonomy: 1 },
  ...{ source: { kind: 'manual' }, reported: {}, capacity: 'programme-office' },
  ...words,
});

const revised = (pilotId: string, words: { name: string; purpose: string }): PilotEvent => ({
  type: 'PilotRevised',
  ...{ pilotId, unit: 'Claims', programme: null, tags: [], source: { kind: 'manual' }, reported: null },
  ...{ capacity: 'programme-office' },
  ...words,
});

const imported = { kind: 'import', importId: 'i1', file: 'ab', row: 2, externalId: 'DOL-117' } as const;

const [early, late] = ['2026-01-01T10:00:00.000Z', '2026-02-01T10:00:00.000Z'];
const charter: Charter = {
  ...{ quorum: { kind: 'number', atLeast: 1 }, majority: 'simple', abstentions: 'ignore' },
  ...{ hasCastingVote: false, allowsDelegates: true, noticeDays: 5, stayDays: 14 },
  circulars: { areAllowed: false, days: 7, mustBeUnanimous: false },
};

const onRecord: [string, string, BoardEvent | MeetingEvent | EvidenceEvent][] = [
  [late, 'board-b', { type: 'BoardChartered', boardId: 'b', name: 'Stewards', purpose: 'Decides', charter }],
  [
    late,
    'meeting-m',
    {
      ...{ type: 'MeetingCalled', meetingId: 'm', boardId: 'b', number: 30, title: 'Thirtieth meeting' },
      ...{ startsAt: late, minutes: 60, place: 'Room 1' },
    },
  ],
  [
    late,
    'meeting-m',
    {
      ...{ type: 'ItemDecided', meetingId: 'm', itemId: 'i', decisionId: 'd', boardId: 'b' },
      ...{ subject: { kind: 'information', text: 't' }, title: 'Gate of the navigator', votes: [] },
      result: {
        ...{ outcome: 'conditional-go', autonomy: null },
        conditions: [{ conditionId: 'c', text: 'Rehearse a rollback', owner: 'ana', dueOn: '2026-03-01' }],
      },
      dissent: [{ person: 'ben', ballot: 'hold', rationale: 'Nobody tried it this quarter' }],
      proof: {
        ...{ seats: [], entitled: 1, counted: 1, required: 1, rule: 'r', charterVersion: 1 },
        ...{ isQuorate: true, sentence: 's' },
      },
      tally: { votes: {}, needed: 1, carried: 'conditional-go', byCastingVote: false, sentence: 's' },
      ...{ packDigest: 'p', review: null },
    },
  ],
  [
    late,
    'evidence-e',
    {
      ...{ type: 'EvidenceFiled', evidenceId: 'e', pilotId: 'benefits', kind: 'rollback-rehearsal' },
      ...{ title: 'Rollback of August', object: { at: 'link', url: 'https://example.org', digest: null } },
      ...{ datedOn: '2026-01-30', expiresOn: null, supersedes: null, capacity: 'owner' },
    },
  ],
];

const happened: [string, string, PilotEvent | ContractEvent | BoardEvent | MeetingEvent | EvidenceEvent][] = [
  [
    early,
    'pilot-benefits',
    registered('benefits', {
      name: 'Benefits classifier',
      purpose: 'Sorts the documents that veterans send',
      tags: ['computer vision'],
    }),
  ],
  [early, 'pilot-creme', registered('creme', { name: 'Counts lorries', purpose: 'Counts them' })],
  [
    late,
    'pilot-call-center',
    registered('call-center', {
      ...{ name: 'Call center navigator', purpose: 'Answers about benefits', programme: 'Modernisation' },
    }),
  ],
  [
    late,
    'pilot-nurse',
    registered('nurse', {
      name: 'Nurse writer',
      purpose: 'Drafts what a call said',
      unit: 'Hospitals',
      source: imported,
    }),
  ],
  [late, 'pilot-creme', revised('creme', { name: 'Crème', purpose: 'Calls for 100% of it, says Danial' })],
  [late, 'pilot-rare', registered('rare', { name: 'Zebra', purpose: 'Looks at claims' })],
  [late, 'pilot-usual', registered('usual', { name: 'Claims', purpose: 'Looks at a zebra' })],
  [late, 'pilot-gone', registered('gone', { name: 'Withdrawn soon', source: imported })],
  [late, 'pilot-gone', { type: 'PilotWithdrawn', pilotId: 'gone', importId: 'i1' }],
  [
    late,
    'contract-benefits',
    {
      type: 'ContractDrafted',
      pilotId: 'benefits',
      clauses: {
        ...blankClauses,
        whoActs: 'A clerk',
        override: { how: 'Overrules it', byWhom: 'The adjudicator', recorded: '' },
      },
      origin: { kind: 'blank' },
      capacity: 'owner',
    },
  ],
  [
    late,
    'contract-benefits',
    {
      type: 'ClauseRevised',
      pilotId: 'benefits',
      clause: 'whoActs',
      text: 'A specialist',
      capacity: 'owner',
    },
  ],
  ...onRecord,
];
