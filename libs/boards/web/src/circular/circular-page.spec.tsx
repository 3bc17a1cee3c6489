import { renderConnected, type Answers } from '@gatehouse/web-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { aQuorum, aTally, aVote, people } from '../testing/a-room';
import { inputOf } from '../testing/asked';
import { leftUntil } from './deadline';
import { CircularPage } from './circular-page';

describe('a circular resolution', () => {
  it('says what is asked, until when, on what, and who has answered how', async () => {
    const { findByText, findByRole } = rendered(aCircular());
    expect(await findByText('May it go on without a meeting?')).toBeTruthy();
    expect(await findByText(/answers in writing until/)).toBeTruthy();
    expect(await findByText('ab12 0000 0000')).toBeTruthy();
    const votes = within(await findByRole('list', { name: 'Votes' }));
    const priya = votes.getAllByRole('listitem').find((row) => row.textContent.includes('Priya Raman'));
    expect(priya?.textContent).toContain('approve');
    expect(votes.getAllByText('not yet')).toHaveLength(3);
    expect(votes.getAllByText('no vote').length).toBeGreaterThan(0);
  });

  it('proves who counts, seat by seat', async () => {
    const { findByRole, user } = rendered(aCircular());
    await user.click(await findByRole('button', { name: 'See the proof' }));
    const proof = within(await findByRole('dialog', { name: 'Quorum proof' }));
    const row = proof.getByRole('row', { name: /Leland Brooks/ });
    expect(row.textContent).toContain('recused, out of the room');
    expect(proof.getByText(/Charter version 2/)).toBeTruthy();
  });

  it('takes a vote with its rationale, on the pack that was shown', async () => {
    const { findByRole, asked, user } = rendered(aCircular());
    await user.click(await findByRole('button', { name: 'Cast your vote' }));
    const dialog = within(await findByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: /reject/ }));
    await user.type(dialog.getByLabelText(/^Rationale/), 'It wants talking about.');
    await user.click(dialog.getByRole('button', { name: 'Cast your vote' }));
    expect(inputOf(asked, 'CastCircularVote')).toMatchObject({
      ...{ circularId: 'c1', ballot: 'reject', rationale: 'It wants talking about.' },
      packDigest: 'ab12'.padEnd(64, '0'),
    });
  });

  it('withdraws whoever declares a conflict, and shows them nothing more of it', async () => {
    const answers = { now: aCircular() };
    const { findByRole, getByRole, findByText, queryByText, tell, asked, user } = rendered(() => answers.now);
    await user.click(await findByRole('button', { name: 'More to do with this circular' }));
    await user.click(getByRole('button', { name: 'Declare a conflict' }));
    const dialog = within(await findByRole('dialog', { name: 'Declare a conflict' }));
    await user.type(dialog.getByLabelText(/^What is the conflict/), 'I own shares in it.');
    await user.click(dialog.getByRole('button', { name: 'Declare the conflict' }));
    expect(inputOf(asked, 'DeclareCircularConflict')).toMatchObject({ reason: 'I own shares in it.' });
    answers.now = aCircular({
      ...{ revision: 4, isWithheld: true, title: '', question: '', quorum: null, votes: [], tally: null },
      commands: [],
    });
    tell('CircularMoved', { circularChanged: { __typename: 'Circular', id: 'c1', revision: 4 } });
    expect(await findByText('You are withdrawn from this question.')).toBeTruthy();
    expect(queryByText('May it go on without a meeting?')).toBeNull();
  });

  it('is sealed with what carried', async () => {
    const { findByRole, asked, user } = rendered(
      aCircular({
        tally: aTally({ approve: 3 }, { carried: 'approve', sentence: 'Approve carries with 3 of 3.' }),
        commands: [command('DecideCircular')],
      }),
    );
    await user.click(await findByRole('button', { name: 'Seal the decision' }));
    const dialog = within(await findByRole('dialog'));
    expect(dialog.getByRole<HTMLInputElement>('radio', { name: /approve/ }).checked).toBe(true);
    await user.click(dialog.getByRole('button', { name: 'Seal the decision' }));
    expect(inputOf(asked, 'DecideCircular')).toMatchObject({ result: { outcome: 'approve' } });
  });

  it('says that it lapsed', async () => {
    const { findByText, queryByRole } = rendered(aCircular({ state: 'lapsed', commands: [] }));
    expect(await findByText('It lapsed.')).toBeTruthy();
    expect(queryByRole('button', { name: /vote|Seal/ })).toBeNull();
  });
});

it('tells how long a deadline still is', () => {
  const now = new Date('2026-11-26T12:00:00Z');
  const left = (at: string) => leftUntil(at, now);
  expect(left('2026-11-29T13:00:00Z')).toBe('in 3 d');
  expect(left('2026-11-26T17:30:00Z')).toBe('in 5 h');
  expect(left('2026-11-26T12:20:00Z')).toBe('in less than an hour');
  expect(left('2026-11-26T11:59:00Z')).toBeNull();
});

function command(name: string) {
  return { __typename: 'BoardAction', command: name, about: null, isOpen: true, reason: null };
}

function aCircular(part: Record<string, unknown> = {}) {
  return {
    __typename: 'Circular',
    id: 'c1',
    revision: 3,
    boardId: 'b1',
    boardName: 'AI Governance Board',
    title: 'Going on',
    question: 'May it go on without a meeting?',
    kind: 'information',
    pilotId: null,
    pilotName: null,
    reviewId: null,
    state: 'open',
    proposedBy: people.chair,
    proposedAt: '2026-11-25T12:00:00.000Z',
    endsAt: new Date(Date.now() + 4 * 86_400_000).toISOString(),
    packPosition: '0000000000184590',
    packDigest: 'ab12'.padEnd(64, '0'),
    isWithheld: false,
    withdrawnBecause: null,
    recusals: [],
    quorum: aQuorum(),
    votes: [aVote('s3', people.priya, { ballot: 'approve' })],
    tally: aTally({ approve: 1 }),
    decision: null,
    commands: ['CastCircularVote', 'DeclareCircularConflict', 'WithdrawCircular'].map(command),
    ...part,
  };
}

const accepted = { __typename: 'Accepted', position: '0000000000000050', id: 'c1' };

function rendered(circular: unknown) {
  const answers: Answers = {
    Me: { me: { person: { ...people.ingrid, title: null, grants: [] } } },
    CircularPage: () => ({
      circular: typeof circular === 'function' ? (circular as () => unknown)() : circular,
    }),
    CastCircularVote: { castCircularVote: accepted },
    DeclareCircularConflict: { declareCircularConflict: accepted },
    DecideCircular: { decideCircular: accepted },
  };
  return renderConnected(
    <Routes>
      <Route path="/circulars/:id" element={<CircularPage />} />
    </Routes>,
    answers,
    '/circulars/c1',
  );
}
