import { renderConnected } from '@gatehouse/web-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { aReview, aRoom, aVote, meAs, people, reviewItem, withheldItem } from '../testing/a-room';
import { PresentationPage } from './presentation-page';

describe('the presentation view', () => {
  it('shows the open item, its must-meets, who counts, and votes as they come', async () => {
    const { findByRole, findByText, getByRole, tell } = renderPresentation();
    expect(await findByRole('heading', { level: 1, name: aReview().pilotName })).toBeTruthy();
    expect(await findByText('Rollback rehearsed in the last 90 days')).toBeTruthy();
    expect(await findByText('4 of 5 count; quorum 3')).toBeTruthy();
    tell('RoomNews', {
      roomChanged: {
        ...{ __typename: 'RoomNews', meetingId: 'm1', revision: 31, isWhole: false, seats: [], said: null },
        items: [reviewItem({ votes: [aVote('s1', people.chair, { ballot: 'kill' })] })],
      },
    });
    const members = within(getByRole('list', { name: 'Members' }));
    expect((await members.findByText('kill')).closest('li')?.textContent).toContain('Ruth Abernathy');
  });

  it('has nothing to press', async () => {
    const { findByText, queryAllByRole } = renderPresentation();
    await findByText('4 of 5 count; quorum 3');
    expect([...queryAllByRole('button'), ...queryAllByRole('link')]).toEqual([]);
  });

  it('shows nothing of an item that whoever presents is recused from', async () => {
    const { findByText, baseElement } = renderPresentation(aRoom({ items: [withheldItem()] }));
    await findByText(/Whoever presents is recused from this item/);
    expect(baseElement.innerHTML).not.toMatch(/Rollback|conditional go/);
  });

  it('says what comes next while nothing is open', async () => {
    const { findByText } = renderPresentation(aRoom({ items: aRoom().items.slice(0, 2) }));
    expect(await findByText('Next: What the backtest says')).toBeTruthy();
  });
});

const renderPresentation = (room = aRoom()) =>
  renderConnected(
    <Routes>
      <Route path="/meetings/:id/present" element={<PresentationPage />} />
    </Routes>,
    {
      Me: meAs(people.secretary),
      MeetingRoom: { meeting: room },
      ActionsOfMeeting: { meeting: { __typename: 'Meeting', id: 'm1', actions: [] } },
      MaterialOfReview: { gateReview: aReview() },
    },
    '/meetings/m1/present',
  );
