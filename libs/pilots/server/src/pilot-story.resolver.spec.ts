import type { EvidenceEvent } from '@gatehouse/assurance-domain';
import type { MeetingEvent } from '@gatehouse/boards-domain';
import { MemoryEventStore } from '@gatehouse/event-store';
import type { PlacementEvent, ReviewEvent, ReviewEventOf } from '@gatehouse/gates-domain';
import type { Actor } from '@gatehouse/kernel';
import type { PilotEvent } from '@gatehouse/pilots-domain';
import { onBothEngines, startProjections, type TestEngine } from '@gatehouse/projections/testing';
import { PeopleNames } from '@gatehouse/server-kit';
import { WithheldInATest } from '@gatehouse/server-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pilotStory } from './pilot-story.projection';
import { PilotStoryResolver } from './pilot-story.resolver';

describe('the story of a pilot', () => {
  onBothEngines((engine) => {
    beforeAll(() => begin(engine));
    afterAll(() => projections.stop());

    it.each([
      ['words, whatever their case', 'STOPS Claims', [1]],
      ['signs that mean something to the database', '50%', [3]],
      ['a backslash', 'c:\\', [4]],
      ['the name of somebody in it', 'Ben', [2]],
      ['nothing that is there', '5_%', []],
    ])('is searched for %s', async (_, search, positions) => {
      const { edges, totalCount } = await story.story({ id: 'p1' }, { search }, ana);
      expect(edges.map(({ node }) => node.position)).toEqual(positions);
      expect(totalCount).toBe(positions.length);
    });

    it('is told from its newest chapter on, page by page', async () => {
      const first = await story.story({ id: 'p1' }, { first: 3 }, ana);
      const rest = await story.story({ id: 'p1' }, { first: 3, after: first.pageInfo.endCursor }, ana);
      expect([...first.edges, ...rest.edges].map(({ node }) => node.position)).toEqual([4, 3, 2, 1]);
      expect(first.byKind.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    });

    it('tells gates, evidence and the agenda as minutes would', async () => {
      const { edges } = await story.story({ id: 'p2' }, {}, ana);
      expect(edges.map(({ node: { kind, sentence, isByMachine } }) => [kind, sentence, isByMachine])).toEqual(
        [
          ['decision', 'The pilot entered framing through Framing: go.', true],
          ['decision', 'The board decided Framing: go.', true],
          ['gate', 'ana put it on a board’s agenda. “Framing of Claims triage”', false],
          ['gate', '“An owner has accepted” is met: There is one.', true],
          ['gate', 'ana requested the review of Framing. “May we?”', false],
          ['evidence', 'ana filed evidence, evaluation: Test of May', false],
          ['gate', expect.stringContaining('ana placed the pilot under a gate policy, version 2'), false],
        ],
      );
    });

    it('tells of a criterion each verdict once, and not every new fact', async () => {
      const again = { ...assessed, facts: [{ path: 'owner', value: 'ben' }] };
      const lost = { ...assessed, verdict: 'unmet', because: 'There is none.', since: later } as const;
      await append('review-r1', 'rule:criteria-assessed', again, lost);
      const { edges } = await story.story({ id: 'p2' }, { search: 'An owner has accepted' }, ana);
      expect(edges.map(({ node }) => node.sentence)).toEqual([
        '“An owner has accepted” is not met: There is none.',
        '“An owner has accepted” is met: There is one.',
      ]);
    });

    it('leaves out what is about a review from whoever is withdrawn from it, also of the past and in the counts', async () => {
      const whole = await story.story({ id: 'p2' }, {}, ana);
      withholding.withhold('ana', { reviews: 'r1' });
      const asked = [{ id: 'p2' }, { id: 'p2', moment: { atPosition: await log.head() } }];
      for (const pilot of asked) {
        const left = await story.story(pilot, {}, ana);
        expect(left.edges.map(({ node }) => node.eventType)).toEqual([
          'StageEntered',
          'EvidenceFiled',
          'PilotPlacedUnderPolicy',
        ]);
        expect(left.totalCount).toBe(3);
        expect(left.byKind.find(({ kind }) => kind === 'gate')).toMatchObject({ count: 1 });
        expect((await story.story(pilot, { search: 'May we' }, ana)).totalCount).toBe(0);
      }
      expect((await story.story({ id: 'p2' }, {}, ben)).totalCount).toBe(whole.totalCount);
    });
  });
});

class Names extends PeopleNames {
  namesOf(people: readonly string[]) {
    return Promise.resolve(new Map(people.map((id) => [id, id])));
  }
  called(words: string) {
    return Promise.resolve(words === 'Ben' ? ['ben'] : []);
  }
  everybody() {
    return Promise.resolve([]);
  }
}

const ana: Actor = { person: 'ana', grants: [] };
const ben: Actor = { person: 'ben', grants: [] };
const hour = '2026-01-01T00:00:00.000Z';
const later = '2026-01-02T00:00:00.000Z';

let projections: Awaited<ReturnType<typeof startProjections>>;
let story: PilotStoryResolver;
let log: MemoryEventStore;
let withholding: WithheldInATest;

const begin = async (engine: TestEngine) => {
  log = new MemoryEventStore();
  withholding = new WithheldInATest();
  projections = await startProjections({ log, projections: [pilotStory], ...(await engine.place()) });
  story = new PilotStoryResolver(projections.reads, new Names(), withholding);
  const held = (reason: string): PilotEvent => ({
    ...{ type: 'PilotHeld', pilotId: 'p1', cause: 'programme-office', reason, capacity: 'programme-office' },
    ...{ returnOn: null, gate: null },
  });
  const happened = [
    held('It stops claims.'),
    { type: 'OwnershipAccepted', pilotId: 'p1', owner: 'ben' } as const,
    held('Only 50% were right.'),
    held('It wrote to c:\\temp.'),
  ];
  for (const event of happened) await append('pilot-p1', 'ana', event);
  await gateReviewed();
};

const append = async (stream: string, by: string, ...events: readonly Told[]) => {
  const expectedVersion = (await log.read(stream)).length;
  const commandId = `${stream}/${expectedVersion}`;
  await log.append(stream, events, { commandId, by, expectedVersion, occurredAt: hour });
  await projections.caughtUp();
};

type Told = PilotEvent | PlacementEvent | ReviewEvent | EvidenceEvent | MeetingEvent;

const about = { reviewId: 'r1', pilotId: 'p2' } as const;
const assessed: ReviewEventOf<'CriterionAssessed'> = {
  ...{ ...about, type: 'CriterionAssessed', criterionId: 'c1', criterion: 'An owner has accepted' },
  ...{ verdict: 'met', because: 'There is one.', facts: [], evidence: [], binds: [], since: hour, rule: 'r' },
};
const request: ReviewEventOf<'ReviewRequested'> = {
  ...{ ...about, type: 'ReviewRequested', policy: { policyId: 'g', version: 2 }, gateId: 'g1' },
  ...{ gate: 'Framing', from: 'idea', to: 'framing', reopens: null },
  rules: {
    ...{ gateId: 'g1', name: 'Framing', from: 'idea', to: 'framing', mustMeet: [], shouldMeet: [] },
    ...{ signOffs: [], spendAuthority: null, boardId: null, mayBeCircular: true },
  },
  request: { ask: 'May we?', spend: null, autonomy: null },
  bound: { contract: null, evidence: [] },
};
const decided: ReviewEventOf<'ReviewDecided'> = {
  ...{ ...about, type: 'ReviewDecided', gate: 'Framing', from: 'idea', to: 'framing', stands: true },
  ...{ demands: { outcome: 'go', autonomy: null }, bound: { contract: null, evidence: [] } },
  decidedBy: { boardId: 'b', decisionId: 'd', in: { kind: 'circular', circularId: 'c' } },
};

/** From its policy to the stage that the gate led into. */
const gateReviewed = async () => {
  await append('placement-p2', 'ana', {
    ...{ type: 'PilotPlacedUnderPolicy', pilotId: 'p2', policyId: 'g', version: 2 },
  });
  await append('evidence-e1', 'ana', {
    ...{ type: 'EvidenceFiled', evidenceId: 'e1', pilotId: 'p2', kind: 'evaluation', title: 'Test of May' },
    object: { at: 'link', url: 'https://example.org/', digest: null },
    ...{ datedOn: '2025-12-01', expiresOn: null, supersedes: null, capacity: 'owner' },
  });
  await append('review-r1', 'ana', request);
  await append('review-r1', 'rule:criteria-assessed', assessed);
  await append(
    'meeting-m1',
    'ana',
    {
      ...{ type: 'ItemPlaced', meetingId: 'm1', itemId: 'i1', minutes: 10, rule: null },
      ...{ subject: { kind: 'review', ...about }, title: 'Framing of Claims triage' },
    },
    {
      ...{ type: 'ItemPlaced', meetingId: 'm1', itemId: 'i2', minutes: 10, rule: null },
      ...{ subject: { kind: 'information', text: 'News.' }, title: 'News' },
    },
  );
  await append('review-r1', 'rule:board-decided', decided);
  await append('pilot-p2', 'rule:gate-moves-pilot', {
    ...{ type: 'StageEntered', pilotId: 'p2', stage: 'framing', from: 'idea', backwards: false },
    ...{ reported: null, gate: { reviewId: 'r1', gate: 'Framing', outcome: 'go' } },
  });
};
