import { renderConnected, type Answers } from '@gatehouse/web-kit/testing';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { aMeeting, aPack, aProposal, threeItems } from '../testing/a-meeting';
import { anItem, people } from '../testing/a-room';
import { inputOf } from '../testing/asked';
import { MeetingPage } from './meeting-page';

describe('a meeting that is being prepared', () => {
  it('says when and where, and leads into its room', async () => {
    const { findByRole, getByRole, findByText } = rendered();
    await findByRole('heading', { level: 1, name: 'AI Governance Board, 38th meeting' });
    expect(await findByText(/Room 4\. Called by Marguerite Okafor/)).toBeTruthy();
    expect(getByRole('link', { name: 'Open the room' }).getAttribute('href')).toBe('/meetings/m1/room');
    expect(getByRole('link', { name: 'Invitation' }).getAttribute('href')).toBe(
      '/api/meetings/m1/invitation.ics',
    );
  });

  it('is moved to another day with the reason', async () => {
    const { findByRole, getByRole, asked, user } = rendered();
    await user.click(await findByRole('button', { name: 'More to do with this meeting' }));
    await user.click(getByRole('button', { name: 'Reschedule it' }));
    const dialog = within(await findByRole('dialog', { name: /^Reschedule AI/ }));
    await user.clear(dialog.getByLabelText(/^Place/));
    await user.type(dialog.getByLabelText(/^Place/), 'Room 9');
    await user.type(dialog.getByLabelText('Why?'), 'Room 4 is taken.');
    await user.click(dialog.getByRole('button', { name: 'Reschedule the meeting' }));
    expect(inputOf(asked, 'RescheduleMeeting')).toMatchObject({
      ...{ meetingId: 'm1', startsAt: '2026-11-26T14:00:00.000Z', place: 'Room 9', minutes: 120 },
      reason: 'Room 4 is taken.',
    });
  });
});

describe('its agenda', () => {
  it('fits its time boxes into the meeting, and hides what somebody is withdrawn from', async () => {
    const items = [...threeItems(), anItem('i4', { isWithheld: true, title: 'Kept from you', minutes: 75 })];
    const { findByRole, queryByText } = rendered({ meeting: aMeeting({ items }) });
    const agenda = within(await findByRole('region', { name: 'Agenda' }));
    expect(agenda.getByText('130 of 120 min, 10 too many')).toBeTruthy();
    expect(agenda.getByText('An item you are withdrawn from')).toBeTruthy();
    expect(queryByText('Kept from you')).toBeNull();
  });

  it('is ordered by keys, and says where the item stands now', async () => {
    const { findByRole, findByText, asked, user } = rendered();
    const grip = await findByRole('button', { name: 'Move Mail Automation, Gate 4' });
    grip.focus();
    await user.keyboard('{ArrowUp}');
    expect(inputOf(asked, 'OrderAgenda')).toMatchObject({ meetingId: 'm1', order: ['i2', 'i1', 'i3'] });
    expect(await findByText('Mail Automation, Gate 4 is item 1 of 3 now')).toBeTruthy();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Mail Automation, Gate 4');
  });

  it('is ordered from the menu as well', async () => {
    const { findByRole, getByRole, asked, user } = rendered();
    await user.click(await findByRole('button', { name: 'More to do with Records Retrieval' }));
    await user.click(getByRole('button', { name: 'Move it up' }));
    expect(inputOf(asked, 'OrderAgenda')).toMatchObject({ order: ['i1', 'i3', 'i2'] });
  });

  it('takes up what is ready, with the reason for each', async () => {
    const { findByRole, asked, user } = rendered({
      proposals: [
        aProposal('waits', { title: 'Later', isReady: false, because: 'waits for the sign-off Security' }),
        aProposal('r4'),
      ],
    });
    const proposed = within(await findByRole('region', { name: 'Proposed for the agenda' }));
    const [first, second] = await proposed.findAllByRole('listitem');
    expect(first!.textContent).toContain('gate review, ready for 6 d');
    expect(second!.textContent).toContain('waits for the sign-off Security');
    await user.click(proposed.getByRole('button', { name: 'Place Exam Verification Agent, Gate 2' }));
    expect(inputOf(asked, 'PlaceItem')).toMatchObject({
      ...{ meetingId: 'm1', kind: 'review', reviewId: 'r4', pilotId: 'p4', minutes: 20 },
    });
  });

  it('takes an item for information', async () => {
    const { findByRole, asked, user } = rendered();
    await user.click(await findByRole('button', { name: 'Place information' }));
    const dialog = within(await findByRole('dialog'));
    await user.type(dialog.getByLabelText('Title'), 'What the backtest says');
    await user.type(dialog.getByLabelText('What it is about'), 'Policy v5.');
    await user.click(dialog.getByRole('button', { name: 'Place the item' }));
    expect(inputOf(asked, 'PlaceItem')).toMatchObject({
      ...{ kind: 'information', title: 'What the backtest says', text: 'Policy v5.', minutes: 10 },
    });
  });

  it('says a refusal in words where it cannot be placed', async () => {
    const { findByRole, findByText, user } = rendered({
      proposals: [aProposal('r4')],
      placed: {
        __typename: 'Refused',
        code: 'twice',
        reason: 'Item 2 is about the same already.',
        field: null,
      },
    });
    await user.click(await findByRole('button', { name: /^Place Exam/ }));
    expect(await findByText('Item 2 is about the same already.')).toBeTruthy();
  });
});

describe('its pack', () => {
  it('is frozen, and frozen again when something moved', async () => {
    const since = [
      {
        ...{ __typename: 'PackChange', itemId: 'i2', position: '0000000000184600', eventType: 'X' },
        ...{ sentence: 'Priya Raman gave 4 of 5.', at: '2026-11-25T12:00:00.000Z' },
      },
    ];
    const { findByRole, asked, user } = rendered({ meeting: aMeeting({ pack: aPack({ since }) }) });
    const pack = within(await findByRole('region', { name: 'Pack' }));
    expect(pack.getByText('7c1e a09b 55d2')).toBeTruthy();
    expect(pack.getByText('1 event since then')).toBeTruthy();
    expect(pack.getByText(/Priya Raman gave 4 of 5/)).toBeTruthy();
    await user.click(pack.getByRole('button', { name: 'Freeze it again' }));
    const dialog = within(await findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Freeze it again' }));
    expect(inputOf(asked, 'FreezePack')).toMatchObject({ meetingId: 'm1' });
  });
});

describe('who prepares it', () => {
  afterEach(() => void jest.restoreAllMocks());

  it('asks before the meeting and is answered', async () => {
    const question = {
      ...{ __typename: 'ItemQuestion', questionId: 'q1', person: people.priya, text: 'Who rehearsed it?' },
      ...{ at: '2026-11-24T12:00:00.000Z', answer: null, answeredBy: null, answeredAt: null },
    };
    const items = [anItem('i1', { title: 'Gate 4', questions: [question] })];
    const { findByRole, getByRole, asked, user } = rendered({ meeting: aMeeting({ items }) });
    await user.click(await findByRole('button', { name: 'Answer Priya Raman' }));
    const dialog = within(await findByRole('dialog'));
    await user.type(dialog.getByLabelText('Who rehearsed it?'), 'Operations, in August.');
    await user.click(dialog.getByRole('button', { name: 'Give the answer' }));
    expect(inputOf(asked, 'AnswerQuestion')).toMatchObject({
      ...{ questionId: 'q1', text: 'Operations, in August.' },
    });
    await user.click(getByRole('button', { name: 'More to do with Gate 4' }));
    await user.click(getByRole('button', { name: 'Ask a question' }));
    const ask = within(await findByRole('dialog', { name: 'Ask about Gate 4' }));
    await user.type(ask.getByLabelText(/^What do you want to know/), 'And since?');
    await user.click(ask.getByRole('button', { name: 'Ask the question' }));
    expect(inputOf(asked, 'AskQuestion')).toMatchObject({ itemId: 'i1', text: 'And since?' });
  });

  it('sends apologies, without a word if they like', async () => {
    const { findByRole, asked, user } = rendered();
    await user.click(await findByRole('button', { name: 'Send apologies' }));
    const dialog = within(await findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Send apologies' }));
    expect(inputOf(asked, 'SendApology')).toMatchObject({ meetingId: 'm1', note: '' });
  });

  it('attaches a file to an item, and hears in words where the store does not keep it', async () => {
    const answers = [
      { ok: false, json: () => Promise.resolve({ detail: 'Files of the form of run.exe are not kept.' }) },
      { ok: true, json: () => Promise.resolve({ digest: 'abc' }) },
    ];
    globalThis.fetch = jest.fn(() => Promise.resolve(answers.shift())) as unknown as typeof fetch;
    const { findByRole, findByText, getByRole, asked, user } = rendered();
    await user.click(await findByRole('button', { name: 'Attach a file' }));
    const dialog = within(await findByRole('dialog'));
    await user.upload(dialog.getByLabelText('File'), new File(['x'], 'rehearsal.pdf'));
    expect(dialog.getByLabelText<HTMLInputElement>(/^Title/).value).toBe('rehearsal');
    await user.selectOptions(dialog.getByLabelText('To'), 'Mail Automation, Gate 4');
    await user.click(dialog.getByRole('button', { name: 'Attach the file' }));
    expect(await findByText('Files of the form of run.exe are not kept.')).toBeTruthy();
    await user.click(getByRole('button', { name: 'Attach the file' }));
    await findByRole('region', { name: 'Attachments' });
    expect(await sent(asked, 'AddAttachment')).toMatchObject({
      ...{ itemId: 'i2', title: 'rehearsal', upload: 'abc', fileName: 'rehearsal.pdf' },
    });
  });

  it('sees what colleagues do at once', async () => {
    const answers = { now: aMeeting() };
    const { findByText, findByRole, tell } = rendered({ meeting: () => answers.now });
    await findByRole('region', { name: 'Agenda' });
    answers.now = aMeeting({ revision: 8, items: [anItem('i9', { title: 'Just placed' })] });
    tell('PrepareMoved', { roomChanged: { __typename: 'RoomNews', meetingId: 'm1', revision: 8 } });
    expect(await findByText('Just placed')).toBeTruthy();
  });

  it('can do nothing in the past', async () => {
    const { findByRole, queryByRole } = rendered(
      { meeting: aMeeting({ commands: [] }) },
      '/meetings/m1?asOf=2026-11-20T09:00:00Z',
    );
    await findByRole('region', { name: 'Agenda' });
    expect(queryByRole('button', { name: /Place|Freeze|Attach|Move|More|Send/ })).toBeNull();
    expect(queryByRole('region', { name: 'Proposed for the agenda' })).toBeNull();
  });
});

const accepted = { __typename: 'Accepted', position: '0000000000000050', id: 'm1' };

type Setting = { meeting?: unknown; proposals?: unknown[]; placed?: unknown };

function rendered(
  { meeting = aMeeting(), proposals = [], placed = accepted }: Setting = {},
  at = '/meetings/m1',
) {
  const now = () => (typeof meeting === 'function' ? (meeting as () => unknown)() : meeting);
  const answers: Answers = {
    Me: { me: { person: { ...people.secretary, title: null, grants: [] } } },
    PrepareMeeting: () => ({ meeting: now() }),
    AgendaProposals: { agendaProposals: proposals },
    RescheduleMeeting: { rescheduleMeeting: accepted },
    OrderAgenda: { orderAgenda: accepted },
    PlaceItem: { placeItem: placed },
    FreezePack: { freezePack: accepted },
    SendApology: { sendApology: accepted },
    AskQuestion: { askQuestion: accepted },
    AnswerQuestion: { answerQuestion: accepted },
    AddAttachment: { addAttachment: accepted },
  };
  return renderConnected(
    <Routes>
      <Route path="/meetings/:id" element={<MeetingPage />} />
    </Routes>,
    answers,
    at,
  );
}

/** What a command was sent with, once it is sent. */
async function sent(asked: Parameters<typeof inputOf>[0], operation: string): Promise<unknown> {
  for (let turn = 0; turn < 50 && inputOf(asked, operation) === undefined; turn++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  return inputOf(asked, operation);
}
