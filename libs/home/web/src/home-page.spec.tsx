import { renderConnected, type Answers } from '@gatehouse/web-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { HomePage } from './home-page';
import { aGroup, aHome, aNeed } from './testing/a-home';

describe('Home', () => {
  it('says how much needs the person, and every line what, whom, how long and what to do', async () => {
    drawn(aHome([decisions, orphans], 1, 1));
    await screen.findByRole('heading', { level: 1, name: '3 things need you' });
    expect(screen.getByText(/One is a decision, and yours alone\.$/)).toBeTruthy();
    const group = within(screen.getByRole('region', { name: 'Decisions waiting' }));
    const row = within(group.getByRole('listitem'));
    expect(row.getByRole('link', { name: 'Pilot a' }).getAttribute('href')).toBe('/pilots/a');
    expect(row.getByText('You')).toBeTruthy();
    const act = row.getByRole('link', { name: 'Accept ownership: Pilot a' });
    expect(act.getAttribute('href')).toBe('/pilots/a?do=acceptOwnership');
    expect(
      within(screen.getByRole('region', { name: 'Orphaned pilots' })).getAllByText('Programme office'),
    ).toHaveLength(2);
  });

  it('opens the whole of a pile in the portfolio, and unfolds what is no pile in its place', async () => {
    const many = Array.from({ length: 7 }, (_, index) =>
      aNeed(`m${index}`, { id: `m${index}/hold`, kind: 'hold' }),
    );
    const { user } = drawn(aHome([aGroup('decisions', many), orphans]));
    const all = await screen.findByRole('link', { name: 'All 14: Orphaned pilots' });
    expect(all.getAttribute('href')).toBe('/portfolio?ownership=offered');
    expect(screen.getByText('of 14 pilots without an accepted owner')).toBeTruthy();
    const group = within(screen.getByRole('region', { name: 'Decisions waiting' }));
    expect(group.getAllByRole('listitem')).toHaveLength(5);
    await user.click(group.getByRole('button', { name: 'All 7: Decisions waiting' }));
    expect(group.getAllByRole('listitem')).toHaveLength(7);
    expect(group.queryByRole('button')).toBeNull();
  });

  it('goes from row to row with J and K', async () => {
    const { user } = drawn(aHome([decisions, orphans]));
    await screen.findByRole('link', { name: 'Pilot a' });
    await user.keyboard('jj');
    expect(document.activeElement?.textContent).toBe('Pilot b');
    await user.keyboard('k');
    expect(document.activeElement?.textContent).toBe('Pilot a');
    await user.keyboard('kk');
    expect(document.activeElement?.textContent).toBe('Pilot a');
  });

  it('shows what comes without reload, unless it would move under the pointer', async () => {
    let home = aHome([orphans]);
    const { user, tell } = drawn(() => home);
    await screen.findByRole('heading', { level: 1, name: '2 things need you' });
    home = aHome([decisions, orphans]);
    tell('HomeMoved', moved(1));
    await screen.findByRole('link', { name: 'Pilot a' });

    await user.hover(screen.getByRole('region', { name: 'What needs you' }));
    home = aHome([orphans]);
    tell('HomeMoved', moved(2));
    await screen.findByRole('heading', { level: 1, name: '2 things need you' });
    expect(screen.getByRole('link', { name: 'Pilot a' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Something changed. Show it' }));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Pilot a' })).toBeNull());
  });

  it('says so where nothing needs the person, and what to do where there is no pilot', async () => {
    const { unmount } = drawn(aHome([]));
    await screen.findByRole('heading', { level: 2, name: 'No decision, signature or offer waits for you' });
    unmount();
    const none = aHome([]);
    drawn({ ...none, work: { ...none.work, total: 0, byStage: [] } });
    await screen.findByText('No pilots yet');
    await screen.findByRole('link', { name: 'Import an inventory' });
  });

  it('has no commands in the past, keeps its links there, and tells no news', async () => {
    const { asked } = drawn(aHome([decisions]), '/?asOf=2026-05-14T09:00:00.000Z');
    await screen.findByRole('heading', { level: 1, name: 'One thing needed you' });
    expect(screen.queryByRole('link', { name: /Accept ownership/ })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Register a pilot' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Pilot a' }).getAttribute('href')).toContain('asOf=2026-05-14');
    expect(asked.map(({ operation }) => operation)).not.toContain('NoteVisit');
    expect(asked.find(({ operation }) => operation === 'Home')?.variables).toMatchObject({
      asOf: '2026-05-14T09:00:00.000Z',
    });
  });

  it('counts pilots by stage, each number opening its pilots', async () => {
    drawn(aHome([decisions]));
    const stage = await screen.findByRole('link', { name: '2 limited-production' });
    expect(stage.getAttribute('href')).toBe(
      '/portfolio?stage=limited_production&status=active&status=on_hold',
    );
  });

  it('tells what others did since the last visit, which begins by saying that one is here', async () => {
    const { asked } = drawn(aHome([decisions]));
    await screen.findByText('Nobody has ever owned it.');
    await screen.findByText(/63 events/);
    const order = asked.map(({ operation }) => operation);
    expect(order.indexOf('NoteVisit')).toBeLessThan(order.indexOf('SinceVisit'));
  });

  it('shows the next board with its agenda, and leads to where it is prepared', async () => {
    drawn(aHome([decisions]));
    const next = within(await screen.findByRole('region', { name: 'Next board' }));
    expect(next.getByText('Governance Board, 38th meeting')).toBeTruthy();
    expect(next.getByText('1 item; the pack is not frozen')).toBeTruthy();
    expect(next.getByText('1 seat with a vote')).toBeTruthy();
    expect(next.getByRole('link', { name: 'Prepare' }).getAttribute('href')).toBe('/meetings/m38');
  });

  it('says so where it cannot be read, and reads again', async () => {
    let isAway = true;
    const { user } = drawn(() => {
      if (isAway) throw new Error('away');
      return aHome([decisions]);
    });
    await screen.findByRole('alert');
    isAway = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('link', { name: 'Pilot a' });
  });
});

const decisions = aGroup('decisions', [
  aNeed('a', {
    ...{ id: 'a/answer-offer', kind: 'answer_offer', limitDays: 14 },
    waitsOn: { __typename: 'WaitsOn', isYou: true, people: [], roles: [] },
    act: { __typename: 'NeedAct', label: 'Accept ownership', address: '/pilots/a?do=acceptOwnership' },
  }),
]);
const orphans = aGroup('orphaned', [aNeed('b'), aNeed('c')], {
  total: 14,
  address: '/portfolio?ownership=offered',
});

const moved = (position: number) => ({
  homeChanged: { __typename: 'HomeChange', position: String(position).padStart(16, '0') },
});

const office = {
  me: {
    ...{ __typename: 'Me', actingFor: null, mayActFor: [] },
    person: {
      ...{ __typename: 'Person', id: 'mo', name: 'Marguerite Okafor', title: null, initials: 'MO' },
      grants: [{ __typename: 'Grant', role: 'programme_office', scope: 'everything' }],
    },
  },
};

const since = {
  sinceVisit: {
    ...{ __typename: 'SinceVisit', at: '2026-11-20T17:42:00.000Z', count: 63 },
    latest: [
      {
        ...{ __typename: 'News', id: '0000000000000001', at: '2026-11-21T09:00:00.000Z' },
        parts: [
          { __typename: 'SentencePart', kind: 'text', text: 'Nobody has ever owned it.', person: null },
        ],
        pilot: { __typename: 'NeedPilot', id: 'b', name: 'Pilot b' },
      },
    ],
  },
};

const nextBoard = {
  meetings: [
    {
      ...{ __typename: 'Meeting', id: 'm38', boardName: 'Governance Board', title: '38th meeting' },
      ...{ startsAt: '2026-11-26T14:00:00.000Z', state: 'called', pack: null, apologies: [] },
      items: [
        {
          ...{ __typename: 'MeetingItem', id: 'm38/1', title: 'Mail Automation Services, Gate 4' },
          ...{ kind: 'review', state: 'waiting' },
        },
      ],
      seats: [
        { __typename: 'MeetingSeat', id: 'm38/s1', hasVote: true },
        { __typename: 'MeetingSeat', id: 'm38/s2', hasVote: false },
      ],
    },
  ],
};

function drawn(home: Answers[string], at = '/') {
  return renderConnected(
    <HomePage />,
    {
      ...{ Home: home, Me: office, SinceVisit: since, NextBoard: nextBoard },
      NoteVisit: { noteVisit: { __typename: 'Accepted', position: '0000000000000001', id: 'mo' } },
    },
    at,
  );
}
