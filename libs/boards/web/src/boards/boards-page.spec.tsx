import { renderConnected, type Answers } from '@gatehouse/web-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { aBoard, aBoardSeat, aCircularLine, allOfIt, aMeetingLine } from '../testing/a-board';
import { anItem, people } from '../testing/a-room';
import { inputOf } from '../testing/asked';
import { BoardsPage } from './boards-page';

describe('the boards', () => {
  it('are explained where there is none, and the programme office charters the first', async () => {
    const { findByRole, findByText, asked, user } = rendered({ Boards: { boards: [] } });
    await findByRole('heading', { name: 'No board is chartered yet' });
    await user.click(await findByRole('button', { name: 'Charter a board' }));
    const dialog = within(await findByRole('dialog'));
    await user.type(dialog.getByLabelText('Name'), 'AI Governance Board');
    await user.type(dialog.getByLabelText(/^Purpose/), 'Decides gates.');
    await user.clear(dialog.getByLabelText('Quorum'));
    await user.type(dialog.getByLabelText('Quorum'), '3');
    await user.selectOptions(dialog.getByLabelText('Quorum of whom'), 'people');
    await user.selectOptions(dialog.getByLabelText('Casting vote'), 'decides nothing');
    expect(dialog.getByText(/This will be recorded/).parentElement?.textContent).toContain(
      'Marguerite Okafor chartered AI Governance Board',
    );
    await user.click(dialog.getByRole('button', { name: 'Charter the board' }));
    expect(inputOf(asked, 'CharterBoard')).toMatchObject({
      ...{ name: 'AI Governance Board', purpose: 'Decides gates.' },
      charter: { quorumKind: 'number', quorum: 3, majority: 'simple', hasCastingVote: false, noticeDays: 5 },
    });
    expect(await findByText('/boards/b9')).toBeTruthy();
  });

  it('refuse a rule that cannot be, in words', async () => {
    const { findByRole, user } = rendered({ Boards: { boards: [] } });
    await user.click(await findByRole('button', { name: 'Charter a board' }));
    const dialog = within(await findByRole('dialog'));
    await user.clear(dialog.getByLabelText('Quorum'));
    await user.type(dialog.getByLabelText('Quorum'), '130');
    expect(dialog.getByText('The share is a number from 1 to 100 percent.')).toBeTruthy();
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Charter the board' }).disabled).toBe(true);
  });

  it('tell a reader who charters one', async () => {
    const { findByText, queryByRole } = rendered({ Boards: { boards: [] } }, { roles: [] });
    expect(await findByText(/The programme office charters one/)).toBeTruthy();
    expect(queryByRole('button', { name: 'Charter a board' })).toBeNull();
  });

  it('show what each meets about next, what is ready for it, and what it is asked in writing', async () => {
    const { findByRole, getByRole, findByText } = rendered({ Boards: { boards: [meeting()] } });
    const next = await findByRole('link', { name: 'AI Governance Board, 38th meeting' });
    expect(next.getAttribute('href')).toBe('/meetings/m1');
    const agenda = within(getByRole('list', { name: /^Agenda of/ }));
    expect(agenda.getByText('Mail Automation, Gate 4')).toBeTruthy();
    expect(agenda.getByText('An item you are withdrawn from')).toBeTruthy();
    expect(await findByText('1 item ready to be placed')).toBeTruthy();
    expect(getByRole('link', { name: 'Smart Pension Automation, Gate 2' }).getAttribute('href')).toBe(
      '/circulars/c1',
    );
  });

  it('are called to a meeting from anywhere', async () => {
    const { findByRole, findByText, asked, user } = rendered(
      { Boards: { boards: [meeting()] } },
      { at: '/boards?do=callMeeting' },
    );
    const dialog = within(await findByRole('dialog'));
    expect(dialog.getByLabelText<HTMLInputElement>('Title').value).toBe('AI Governance Board, 39th meeting');
    await user.type(dialog.getByLabelText('Place'), 'Room 4');
    await user.click(dialog.getByRole('button', { name: 'Call the meeting' }));
    expect(inputOf(asked, 'CallMeeting')).toMatchObject({
      ...{ boardId: 'b1', place: 'Room 4', minutes: 120, waivesNotice: false },
    });
    expect(await findByText('/meetings/m9')).toBeTruthy();
  });

  it('have nothing to be done to them in the past', async () => {
    const board = { ...meeting(), actions: [] };
    const { findByRole, queryByRole } = rendered(
      { Boards: { boards: [board] } },
      { at: '/boards?asOf=2026-05-14T09:00:00Z' },
    );
    await findByRole('link', { name: 'AI Governance Board' });
    expect(queryByRole('button', { name: /Call|Charter/ })).toBeNull();
  });
});

function meeting() {
  const next = aMeetingLine('m1', {
    items: [
      anItem('i2', { title: 'Mail Automation, Gate 4', minutes: 20 }),
      anItem('i3', { isWithheld: true, title: 'secret' }),
    ],
    pack: { __typename: 'Pack', frozenAt: '2026-11-24T12:00:00.000Z' },
  });
  return aBoard({
    nextMeeting: next,
    meetings: [next],
    circulars: [aCircularLine(), aCircularLine({ id: 'c0', state: 'decided', title: 'Older' })],
    seats: [aBoardSeat('s1', people.chair, { office: 'chair' })],
    actions: allOfIt,
  });
}

const ready = { __typename: 'AgendaProposal', because: 'ready for 6 d' };

function rendered(answers: Answers, { at = '/boards', roles = ['programme_office'] } = {}) {
  const accepted = (id: string) => ({ __typename: 'Accepted', position: '0000000000000050', id });
  return renderConnected(
    <Routes>
      <Route path="/boards" element={<BoardsPage />} />
      <Route path="/boards/b9" element={<p>/boards/b9</p>} />
      <Route path="/meetings/m9" element={<p>/meetings/m9</p>} />
    </Routes>,
    {
      Me: {
        me: {
          person: { ...people.secretary, title: null, grants: roles.map((role) => ({ role, scope: null })) },
        },
      },
      ReadyForMeeting: {
        agendaProposals: [
          { ...ready, subjectKey: 'r1', title: 'Ready', isReady: true },
          { ...ready, subjectKey: 'r2', title: 'Not yet', isReady: false },
        ],
      },
      CharterBoard: { charterBoard: accepted('b9') },
      CallMeeting: { callMeeting: accepted('m9') },
      ...answers,
    },
    at,
  );
}
