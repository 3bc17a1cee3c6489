import { renderConnected, type Answers } from '@gatehouse/web-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { aBoard, aCircularLine, allOfIt, aMeetingLine } from '../testing/a-board';
import { people } from '../testing/a-room';
import { inputOf } from '../testing/asked';
import { BoardPage } from './board-page';

describe('a board', () => {
  it('shows its charter by paragraphs, with the versions before and why it was amended', async () => {
    const { findByRole, user } = rendered();
    const charter = within(await findByRole('region', { name: 'Charter' }));
    expect(charter.getByText(/at least 60 % of the seats/)).toBeTruthy();
    expect(charter.getByText('§2.1')).toBeTruthy();
    expect(charter.getByText('Two were too few.')).toBeTruthy();
    await user.click(charter.getByRole('button', { name: 'Version 1' }));
    expect(charter.getByText('The board decides when at least 2 members count.')).toBeTruthy();
    expect(charter.getByText('version 1, no longer in force')).toBeTruthy();
  });

  it('amends its charter in sentences, with the reason', async () => {
    const { findByRole, asked, user } = rendered({ actions: allOfIt });
    await user.click(await findByRole('button', { name: 'Amend the charter' }));
    const dialog = within(await findByRole('dialog'));
    const amend = dialog.getByRole<HTMLButtonElement>('button', { name: 'Amend the charter' });
    await user.type(dialog.getByLabelText(/^Why/), 'Ties went nowhere.');
    expect(amend.disabled).toBe(true);
    await user.selectOptions(dialog.getByLabelText('Majority'), 'at least two thirds of the votes');
    await user.click(amend);
    expect(inputOf(asked, 'AmendCharter')).toMatchObject({
      ...{ boardId: 'b1', seenVersion: 2, reason: 'Ties went nowhere.' },
      charter: { majority: 'two_thirds', quorum: 60 },
    });
  });

  it('tells who sits on it, in which office, for how long, and who stands in', async () => {
    const { findByRole } = rendered();
    const seats = within(await findByRole('region', { name: 'Seats' }));
    const [chair, member, secretary] = seats.getAllByRole('listitem');
    expect(chair!.textContent).toContain('Ruth Abernathy chair');
    expect(member!.textContent).toContain('delegate Yusuf Demir');
    expect(secretary!.textContent).toContain('no vote');
    expect(seats.getByText('2 votes')).toBeTruthy();
  });

  it('seats somebody for a term, a secretary without a vote unless told', async () => {
    const { findByRole, asked, user } = rendered({ actions: allOfIt });
    await user.click(await findByRole('button', { name: 'Seat a member' }));
    const dialog = within(await findByRole('dialog'));
    await user.click(dialog.getByRole('combobox', { name: 'Who' }));
    await user.click(await dialog.findByRole('option', { name: /Priya Raman/ }));
    await user.selectOptions(dialog.getByLabelText('Office'), 'secretary');
    expect(dialog.getByLabelText<HTMLInputElement>('The seat has a vote').checked).toBe(false);
    await user.click(dialog.getByRole('button', { name: 'Seat the member' }));
    expect(inputOf(asked, 'SeatMember')).toMatchObject({
      ...{ boardId: 'b1', person: 'pr', office: 'secretary', hasVote: false, until: null, delegate: null },
    });
  });

  it('unseats a member with a reason, and says why something is closed', async () => {
    const { findByRole, getByRole, asked, user } = rendered({ actions: allOfIt });
    await user.click(await findByRole('button', { name: 'The seat of Ruth Abernathy' }));
    await user.click(getByRole('button', { name: 'Unseat the member' }));
    const dialog = within(await findByRole('dialog', { name: 'Unseat Ruth Abernathy' }));
    await user.type(dialog.getByLabelText('Why?'), 'Her term ends.');
    await user.click(dialog.getByRole('button', { name: 'Unseat the member' }));
    expect(inputOf(asked, 'UnseatMember')).toMatchObject({ seatId: 's1', reason: 'Her term ends.' });
  });

  it('says why a command is closed to whoever reads', async () => {
    const { findByRole, findAllByText, user } = rendered();
    await user.click(await findByRole('button', { name: 'The seat of Ruth Abernathy' }));
    expect(await findAllByText(/the programme office keep a board/)).toHaveLength(2);
  });

  it('lists its meetings to come and before, and its circulars', async () => {
    const { findByRole } = rendered({
      meetings: [
        aMeetingLine('m1'),
        aMeetingLine('m0', {
          title: 'The 37th',
          state: 'closed',
          minutesState: 'sealed',
          startsAt: '2026-10-29T14:00:00Z',
        }),
      ],
      circulars: [aCircularLine({ isWithheld: true })],
    });
    const ahead = within(await findByRole('list', { name: 'Meetings to come' }));
    expect(ahead.getByRole('link').getAttribute('href')).toBe('/meetings/m1');
    expect(
      within(await findByRole('list', { name: 'Meetings before' })).getByText('minutes sealed'),
    ).toBeTruthy();
    expect(await findByRole('link', { name: 'A circular you are withdrawn from' })).toBeTruthy();
  });

  it('asks a question by circular', async () => {
    const { findByRole, asked, user } = rendered({ actions: allOfIt });
    await user.click(await findByRole('button', { name: 'Ask by circular' }));
    const dialog = within(await findByRole('dialog'));
    await user.click(dialog.getByRole('combobox', { name: 'Pilot' }));
    await user.click(await dialog.findByText('Document Classifier'));
    expect(await dialog.findByText(/asked AI Governance Board by circular|open for/)).toBeTruthy();
    await user.type(dialog.getByLabelText(/^The question/), 'May it go on?');
    await user.click(dialog.getByRole('button', { name: 'Propose the circular' }));
    expect(inputOf(asked, 'ProposeCircular')).toMatchObject({
      ...{ kind: 'review', reviewId: 'r1', pilotId: 'p1', title: 'Document Classifier, Gate 3' },
      question: 'May it go on?',
    });
  });

  it('is not there before it was chartered', async () => {
    const { findByText } = rendered(null, '/boards/b1?asOf=2020-01-01T00:00:00Z');
    expect(await findByText('This board was not chartered yet')).toBeTruthy();
  });
});

const accepted = (id: string) => ({ __typename: 'Accepted', position: '0000000000000050', id });

function rendered(part: Record<string, unknown> | null = {}, at = '/boards/b1') {
  const answers: Answers = {
    Me: { me: { person: { ...people.secretary, title: null, grants: [] } } },
    BoardPage: { board: part && aBoard(part) },
    PeopleToChoose: {
      people: [{ ...people.priya, title: 'Member', hasLeft: false, isService: false }],
    },
    PilotsForBoard: {
      pilots: { edges: [{ node: { __typename: 'Pilot', id: 'p1', name: 'Document Classifier' } }] },
    },
    ReviewsForBoard: {
      pilot: {
        ...{ __typename: 'Pilot', id: 'p1' },
        reviews: [{ __typename: 'GateReview', id: 'r1', gate: 'Gate 3', state: 'ready' }],
      },
    },
    AmendCharter: { amendCharter: accepted('b1') },
    SeatMember: { seatMember: accepted('s9') },
    UnseatMember: { unseatMember: accepted('s1') },
    ProposeCircular: { proposeCircular: accepted('c9') },
  };
  return renderConnected(
    <Routes>
      <Route path="/boards/:id" element={<BoardPage />} />
      <Route path="/circulars/:id" element={<p>asked</p>} />
    </Routes>,
    answers,
    at,
  );
}
