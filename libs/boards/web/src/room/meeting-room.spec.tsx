import { renderConnected, type Answers } from '@gatehouse/web-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import {
  aDecision,
  anItem,
  aReview,
  aRoom,
  aTally,
  aVote,
  lostQuorum,
  meAs,
  offers,
  people,
  reviewItem,
  seats,
  withheldItem,
} from '../testing/a-room';
import { MeetingRoomPage } from './meeting-room';

describe('the meeting room', () => {
  it('shows the agenda, the open item with its material, and who counts', async () => {
    const { findByRole, getByRole, getByText } = renderRoom();
    expect(await findByRole('heading', { level: 1, name: aReview().pilotName })).toBeTruthy();
    const agenda = within(getByRole('navigation', { name: 'Agenda' }));
    expect(agenda.getByRole('button', { current: true }).textContent).toContain('11 of 25 min');
    const mustMeet = within(await findByRole('table', { name: /Must meet/ }));
    expect(mustMeet.getByText('Rollback rehearsed in the last 90 days')).toBeTruthy();
    expect(getByText('4 of 5 count for this item; quorum 3')).toBeTruthy();
    const members = within(getByRole('list', { name: 'Members' }));
    expect(members.getByText('Yusuf Demir').closest('li')?.textContent).toContain('for Tomas Wielgosz');
    expect(members.getByText('Leland Brooks').closest('li')?.textContent).toContain('recused');
    expect(getByText('A rollback nobody has tried this quarter is not a rollback.')).toBeTruthy();
  });

  it('says by which digest the pack is known and what has happened since', async () => {
    const { findByText, findByRole, getByRole, user } = renderRoom();
    expect(await findByText('7c1e a09b 55d2')).toBeTruthy();
    await user.click(getByRole('button', { name: '1 event since then' }));
    const dialog = within(await findByRole('dialog', { name: 'Since the pack was frozen' }));
    expect(dialog.getByText('Operations signed off.')).toBeTruthy();
  });

  it('shows what has changed since the pack, beside what the pack holds', async () => {
    const packed = aReview();
    const live = aReview({
      mustMeet: packed.mustMeet.map((one) => ({ ...one, verdict: 'met' })),
      signOffs: packed.signOffs.map((one) => ({ ...one, state: 'refused' })),
    });
    const { findByRole } = renderRoom({
      review: ({ atPosition }) => (atPosition === undefined ? live : packed),
    });
    const changed = within(await findByRole('region', { name: 'Changed since the pack' }));
    expect(changed.getByText('Rollback rehearsed in the last 90 days').parentElement?.textContent).toMatch(
      /unmet.*met/,
    );
    expect(changed.getByText('sign-off of Privacy').parentElement?.textContent).toMatch(/given.*refused/);
  });

  it('asks a member once to take their seat', async () => {
    const { findByRole, queryByRole, asked, user } = renderRoom({
      me: people.ingrid,
      room: aRoom({
        seats: seats.map((seat) => (seat.seatId === 's4' ? { ...seat, present: null } : seat)),
        commands: offers(['Arrive']),
      }),
    });
    const dialog = within(await findByRole('dialog', { name: 'Take your seat' }));
    expect(dialog.getByText('This will be recorded').parentElement?.textContent).toContain(
      'Ingrid Halvorsen arrived.',
    );
    await user.click(dialog.getByRole('button', { name: 'Take your seat' }));
    expect(inputOf(asked, 'Arrive')).toMatchObject({ meetingId: 'm1', person: null });
    await vanished(() => queryByRole('dialog'));
  });
});

describe('whoever is in the room', () => {
  it('reads ahead, and is moved to where the meeting is only when they say so', async () => {
    const { findByRole, findByText, getByRole, user } = renderRoom();
    const agenda = within(await findByRole('navigation', { name: 'Agenda' }));
    await user.click(agenda.getByRole('button', { name: /What the backtest says/ }));
    expect(await findByRole('heading', { level: 1, name: 'What the backtest says' })).toBeTruthy();
    expect(await findByText(/The meeting is at item 3, Disability Benefits/)).toBeTruthy();
    await user.click(getByRole('button', { name: 'Go there' }));
    expect(await findByRole('heading', { level: 1, name: aReview().pilotName })).toBeTruthy();
  });

  it('keeps what became of an item before them until the next one is opened', async () => {
    const { findByText, findByRole, tell } = renderRoom();
    await findByText('majority is 3 of 4');
    tell('RoomNews', news({ items: [reviewItem({ state: 'decided', decision: aDecision() })] }));
    const decision = within(await findByRole('region', { name: 'Decision' }));
    expect(decision.getByText('conditional go')).toBeTruthy();
  });

  it('comes back with a button after leaving, and is not asked again', async () => {
    const left = seats.map((seat) => (seat.seatId === 's4' ? { ...seat, present: null } : seat));
    const { findByText, findByRole, queryByRole, asked, tell, user } = renderRoom({
      me: people.ingrid,
      room: aRoom({ commands: offers(['Arrive']) }),
    });
    await findByText('majority is 3 of 4');
    tell('RoomNews', news({ seats: left }));
    await user.click(await findByRole('button', { name: 'Take your seat' }));
    expect(queryByRole('dialog')).toBeNull();
    expect(inputOf(asked, 'Arrive')).toMatchObject({ person: null });
  });

  it('asks again for the whole when more is new than the news tells, and only then', async () => {
    const rooms = { now: aRoom() };
    const { findByText, asked, tell } = renderRoom({
      answers: { MeetingRoom: () => ({ meeting: rooms.now }) },
    });
    await findByText('majority is 3 of 4');
    const readings = () => asked.filter(({ operation }) => operation === 'MeetingRoom').length;
    const before = readings();
    tell('RoomNews', news({ isWhole: true, revision: 30 }));
    expect(readings()).toBe(before);
    rooms.now = aRoom({
      revision: 32,
      items: [...aRoom().items, anItem('i4', { title: 'Any other business' })],
    });
    tell('RoomNews', news({ isWhole: true, revision: 32 }));
    expect(await findByText('Any other business')).toBeTruthy();
  });
});

describe('a vote', () => {
  it('is cast with a rationale, as the sentence that will be recorded', async () => {
    const { findByRole, asked, user } = renderRoom(voting());
    await user.click(await findByRole('radio', { name: /hold/ }));
    await user.click(await findByRole('button', { name: 'Cast your vote' }));
    const dialog = within(await findByRole('dialog', { name: 'Cast your vote' }));
    const act = dialog.getByRole<HTMLButtonElement>('button', { name: 'Cast your vote' });
    expect(act.disabled).toBe(true);
    await user.type(dialog.getByLabelText('Rationale'), 'Rehearse it first.');
    expect(dialog.getByText('This will be recorded').parentElement?.textContent).toContain(
      'Ruth Abernathy voted hold on Disability Benefits Document Classifier, Gate 3: Rehearse it first.',
    );
    await user.click(act);
    expect(inputOf(asked, 'CastVote')).toMatchObject({
      ...{ meetingId: 'm1', itemId: 'i3', seatId: null, ballot: 'hold', rationale: 'Rehearse it first.' },
      packDigest: aRoom().pack.digest,
    });
  });

  it('is chosen by its key, which asks to confirm', async () => {
    const { findByRole, findByText, user } = renderRoom(voting());
    await findByText('majority is 3 of 4');
    await user.keyboard('3');
    const dialog = within(await findByRole('dialog', { name: 'Cast your vote' }));
    expect(dialog.getByRole<HTMLInputElement>('radio', { name: /hold/ }).checked).toBe(true);
  });

  it('for a go is closed while a must-meet is unmet, and says so', async () => {
    const { findByRole, findByText } = renderRoom(voting());
    await findByText('not open: 1 must-meet is unmet');
    expect(((await findByRole('radio', { name: /^go/ })) as HTMLInputElement).disabled).toBe(true);
  });

  it('is kept in the form when the store is away', async () => {
    const { findByRole, findByText, user } = renderRoom({
      ...voting(),
      answers: { CastVote: cannotBeReached },
    });
    await user.click(await findByRole('radio', { name: /conditional go/ }));
    await user.click(await findByRole('button', { name: 'Cast your vote' }));
    const dialog = within(await findByRole('dialog', { name: 'Cast your vote' }));
    await user.type(dialog.getByLabelText('Rationale'), 'With a condition.');
    await user.click(dialog.getByRole('button', { name: 'Cast your vote' }));
    expect(await findByText(/Your vote is kept in this form and has not been cast/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Leave it' }));
    await user.click(await findByRole('button', { name: 'Cast your vote' }));
    const again = within(await findByRole('dialog', { name: 'Cast your vote' }));
    expect(again.getByLabelText<HTMLTextAreaElement>('Rationale').value).toBe('With a condition.');
  });

  it('of a colleague appears where it belongs and is said, without asking again', async () => {
    const { findByText, getByRole, asked, tell } = renderRoom();
    await findByText('majority is 3 of 4');
    const before = asked.filter(({ operation }) => operation === 'MeetingRoom').length;
    tell('RoomNews', news({ items: [withChairsVote('go')], said: 'Ruth Abernathy voted go' }));
    expect(await findByText('Ruth Abernathy voted go')).toBeTruthy();
    const members = within(getByRole('list', { name: 'Members' }));
    expect((await members.findByText('go')).closest('li')?.textContent).toContain('Ruth Abernathy');
    expect(asked.filter(({ operation }) => operation === 'MeetingRoom')).toHaveLength(before);
  });

  it('that the secretary recorded is confirmed by the member', async () => {
    const recorded = aVote('s4', people.ingrid, {
      ballot: 'hold',
      by: people.secretary,
      isUnconfirmed: true,
    });
    const { findByRole, getByText, asked, user } = renderRoom({
      me: people.ingrid,
      room: aRoom({ items: [reviewItem({ votes: [recorded] })] }),
    });
    await user.click(await findByRole('button', { name: 'Confirm this vote' }));
    expect(getByText('Marguerite Okafor recorded hold for you.')).toBeTruthy();
    expect(inputOf(asked, 'ConfirmVote')).toMatchObject({ itemId: 'i3', seatId: 's4' });
  });
});

describe('a conflict', () => {
  it('is declared with what follows from it, after which nothing of the item is left in the page', async () => {
    const { findByRole, findByText, baseElement, asked, tell, user } = renderRoom({
      ...voting(),
      room: aRoom({ commands: offers([...votes, ['DeclareConflict', 'i3']]) }),
    });
    await findByText('Rollback rehearsed in the last 90 days');
    await user.keyboard('r');
    const dialog = within(await findByRole('dialog', { name: 'Declare a conflict' }));
    expect(dialog.getByText(/Nothing more of the item is shown to you/)).toBeTruthy();
    await user.type(dialog.getByLabelText('What is your conflict?'), 'My brother sells it.');
    await user.click(dialog.getByRole('button', { name: 'Declare the conflict' }));
    expect(inputOf(asked, 'DeclareConflict')).toMatchObject({ itemId: 'i3', reason: 'My brother sells it.' });
    tell('RoomNews', news({ items: [withheldItem()] }));
    await findByText('You are recused from this item.');
    expect(baseElement.innerHTML).not.toMatch(/Rollback|conditional go|Assessor|A rollback nobody/);
  });
});

describe('a lost quorum', () => {
  it('is heard at once and takes the voting controls away, until a member returns', async () => {
    const { findByRole, findByText, queryByRole, tell } = renderRoom(voting());
    await findByRole('button', { name: 'Cast your vote' });
    tell('RoomNews', news({ items: [reviewItem({ quorum: lostQuorum() })] }));
    expect(
      (await findByText(/Voting is suspended: 2 of 5 count and the quorum is 3/)).closest('[role=alert]'),
    ).toBeTruthy();
    expect(queryByRole('button', { name: 'Cast your vote' })).toBeNull();
    expect(queryByRole('radiogroup')).toBeNull();
    tell('RoomNews', news({ items: [reviewItem()] }));
    expect(await findByRole('button', { name: 'Cast your vote' })).toBeTruthy();
  });
});

describe('the chair', () => {
  it('is told what the seal waits for', async () => {
    const { findByRole, getByText } = renderRoom(leading());
    expect(((await findByRole('button', { name: 'Seal decision' })) as HTMLButtonElement).disabled).toBe(
      true,
    );
    expect(getByText('Waits for the chair’s vote')).toBeTruthy();
  });

  it('names the conditions that the outcome demands, and seals', async () => {
    const { findByRole, findByText, getByLabelText, getByRole, asked, user } = renderRoom(
      leading(reviewItem(carrying())),
    );
    expect(await findByText('Name each condition with its owner and its day.')).toBeTruthy();
    await user.type(getByLabelText('Condition'), 'Rollback rehearsed in both offices');
    await user.click(getByRole('combobox', { name: 'Owner' }));
    await user.click(await findByRole('option', { name: /Caroline Mbeki/ }));
    await user.type(getByLabelText('By'), '2026-12-18');
    await user.click(getByRole('button', { name: 'Seal decision' }));
    const dialog = within(await findByRole('dialog', { name: 'Seal decision' }));
    expect(dialog.getByText('This will be recorded').parentElement?.textContent).toContain(
      'The board decided conditional go on Disability Benefits Document Classifier, Gate 3.',
    );
    await user.click(dialog.getByRole('button', { name: 'Seal decision' }));
    expect(inputOf(asked, 'DecideItem')).toMatchObject({
      itemId: 'i3',
      result: {
        outcome: 'conditional_go',
        conditions: [{ text: 'Rollback rehearsed in both offices', owner: 'cm', dueOn: '2026-12-18' }],
      },
    });
  });

  it('pauses: nothing is open then', async () => {
    const { findByRole, asked, user } = renderRoom({
      me: people.chair,
      room: aRoom({ commands: offers([['PauseItem', 'i3']]) }),
    });
    await user.click(await findByRole('button', { name: 'Pause' }));
    expect(inputOf(asked, 'PauseItem')).toMatchObject({ meetingId: 'm1', itemId: 'i3' });
  });

  it('opens the next item with a key', async () => {
    const { findByRole, asked, user } = renderRoom({
      me: people.chair,
      room: aRoom({ commands: offers([['OpenItem', 'i2']]) }),
    });
    await findByRole('button', { name: /Next item/ });
    await user.keyboard('n');
    expect(inputOf(asked, 'OpenItem')).toMatchObject({ itemId: 'i2' });
  });
});

describe('the secretary', () => {
  it('records the vote of a member without a device, for them to confirm', async () => {
    const { findByRole, asked, user } = renderRoom({
      me: people.secretary,
      room: aRoom({ commands: offers([['CastVote', 's4']]) }),
    });
    await user.click(await findByRole('button', { name: 'For Ingrid Halvorsen' }));
    await user.click(await findByRole('button', { name: 'Record a vote' }));
    const dialog = within(await findByRole('dialog', { name: 'Record the vote of Ingrid Halvorsen' }));
    await user.click(dialog.getByRole('radio', { name: /kill/ }));
    await user.type(dialog.getByLabelText('Rationale'), 'She said so.');
    await user.click(dialog.getByRole('button', { name: 'Record the vote' }));
    expect(inputOf(asked, 'CastVote')).toMatchObject({ seatId: 's4', ballot: 'kill' });
  });
});

describe('the room in the past', () => {
  it('is read and offers nothing', async () => {
    const { findByText, queryByRole } = renderRoom({
      ...leading(),
      at: '/meetings/m1/room?asOf=2026-11-26T14:30:00.000Z',
    });
    await findByText('Rollback rehearsed in the last 90 days');
    for (const name of [/Next item/, /Seal/, /Cast/, /Defer/, /^For /])
      expect(queryByRole('button', { name })).toBeNull();
  });
});

const votes = [['CastVote', 'i3']] as [string, string][];

const voting = (): Options => ({ me: people.chair, room: aRoom({ commands: offers(votes) }) });

const leading = (item = reviewItem()): Options => ({
  me: people.chair,
  room: aRoom({
    items: [anItem('i1'), item],
    commands: offers([...votes, ['DecideItem', 'i3'], ['DeferItem', 'i3']]),
  }),
});

const withChairsVote = (ballot: string) =>
  reviewItem({ votes: [...(reviewItem().votes as unknown[]), aVote('s1', people.chair, { ballot })] });

const carrying = () => ({
  ...withChairsVote('conditional_go'),
  tally: aTally(
    { conditional_go: 3, hold: 1 },
    { carried: 'conditional_go', sentence: 'It carries, 3 to 1.' },
  ),
});

const news = (part: Record<string, unknown>) => ({
  roomChanged: {
    ...{
      __typename: 'RoomNews',
      meetingId: 'm1',
      revision: 31,
      isWhole: false,
      items: [],
      seats: [],
      said: null,
    },
    ...part,
  },
});

type Options = {
  me?: (typeof people)['chair'];
  room?: ReturnType<typeof aRoom>;
  review?: (variables: { atPosition?: string }) => unknown;
  answers?: Answers;
  at?: string;
};

const accepted = (field: string) => ({
  [field]: { __typename: 'Accepted', position: '0000000000184800', id: 'x' },
});

const cannotBeReached = () => {
  throw new Error('away');
};

function renderRoom({ me = people.owner, room = aRoom(), review, answers = {}, at }: Options = {}) {
  const commands = [
    'arrive',
    'castVote',
    'confirmVote',
    'declareConflict',
    'decideItem',
    'openItem',
    'pauseItem',
  ];
  const recorded: [string, unknown][] = commands.map((field) => [
    field.charAt(0).toUpperCase() + field.slice(1),
    accepted(field),
  ]);
  return renderConnected(
    <Routes>
      <Route path="/meetings/:id/room" element={<MeetingRoomPage />} />
    </Routes>,
    {
      Me: meAs(me),
      MeetingRoom: { meeting: room },
      ActionsOfMeeting: { meeting: { __typename: 'Meeting', id: 'm1', actions: [] } },
      MaterialOfReview: (variables: { atPosition?: string }) => ({
        gateReview: review?.(variables) ?? aReview(),
      }),
      PeopleToChoose: {
        people: [{ ...people.owner, title: 'Owner', hasLeft: false, isService: false }],
      },
      ...Object.fromEntries(recorded),
      ...answers,
    },
    at ?? '/meetings/m1/room',
  );
}

type Asked = ReturnType<typeof renderConnected>['asked'];

const inputOf = (asked: Asked, operation: string) =>
  asked.findLast((one) => one.operation === operation)?.variables['input'];

const vanished = async (find: () => unknown) => {
  for (let turn = 0; turn < 40 && find() !== null; turn++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(find()).toBeNull();
};
