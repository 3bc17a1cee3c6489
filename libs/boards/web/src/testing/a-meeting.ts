import { aMeetingLine } from './a-board';
import { anItem, people, seats } from './a-room';

type Part = Record<string, unknown>;

const commands = [
  ...['RescheduleMeeting', 'CancelMeeting', 'PlaceItem', 'OrderAgenda', 'FreezePack', 'SendApology'],
  'AddAttachment',
];
const aboutItems = ['RemoveItem', 'AskQuestion', 'AnswerQuestion'];

/** Everything is open: to the secretary of the board. */
export const allOpen = (...itemIds: string[]) => [
  ...commands.map((command) => open(command, null)),
  ...itemIds.flatMap((itemId) => aboutItems.map((command) => open(command, itemId))),
];

function open(command: string, about: string | null) {
  return { __typename: 'BoardAction', command, about, isOpen: true, reason: null };
}

export const threeItems = () => [
  anItem('i1', { title: 'Minutes of 29 Oct' }),
  anItem('i2', {
    kind: 'review',
    title: 'Mail Automation, Gate 4',
    minutes: 20,
    pilotId: 'p2',
    pilotName: 'Mail Automation',
  }),
  anItem('i3', { kind: 'trigger', title: 'Records Retrieval', minutes: 25, pilotId: 'p3', rule: 'watch' }),
];

/** Called, with three items and nothing frozen. */
export const aMeeting = (part: Part = {}) => ({
  ...aMeetingLine('m1'),
  revision: 7,
  openedAt: null,
  closedAt: null,
  cancelledBecause: null,
  calledBy: people.secretary,
  items: threeItems(),
  seats,
  apologies: [],
  attachments: [],
  actions: [],
  pack: null,
  charter: { __typename: 'Charter', noticeDays: 5 },
  commands: allOpen('i1', 'i2', 'i3'),
  ...part,
});

export const aProposal = (subjectKey: string, part: Part = {}) => ({
  __typename: 'AgendaProposal',
  subjectKey,
  kind: 'review',
  pilotId: 'p4',
  pilotName: 'Exam Verification Agent',
  reviewId: 'r4',
  criterionId: null,
  text: null,
  title: 'Exam Verification Agent, Gate 2',
  because: 'ready for 6 d',
  since: '2026-11-17T09:00:00.000Z',
  minutes: 20,
  isReady: true,
  ...part,
});

export const aPack = (part: Part = {}) => ({
  __typename: 'Pack',
  position: '0000000000184590',
  digest: '7c1ea09b55d2'.padEnd(64, '0'),
  frozenAt: '2026-11-24T12:00:00.000Z',
  frozenBy: people.secretary,
  since: [],
  ...part,
});
