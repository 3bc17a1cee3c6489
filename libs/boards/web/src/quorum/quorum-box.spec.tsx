import { renderScreen } from '@gatehouse/ui/testing';
import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { aQuorum, aVote, lostQuorum, people } from '../testing/a-room';
import { QuorumBox } from './quorum-box';
import type { ShownQuorum, ShownVote } from './shown-quorum';
import { VoteList } from './vote-list';

// The fixtures have the wire’s shape, in wider types.
const quorum = (part = {}) => aQuorum(part) as unknown as ShownQuorum;
const votes = (...given: unknown[]) => given as unknown as ShownVote[];

describe('the quorum box', () => {
  it('counts the seats that vote, and says who is withdrawn', () => {
    renderScreen(<QuorumBox quorum={quorum()} />);
    const box = within(screen.getByRole('region', { name: 'Quorum' }));
    expect(box.getByText('valid')).toBeTruthy();
    expect(box.getByText('4 of 5 count for this item; quorum 3')).toBeTruthy();
    expect(box.getByText(/^Leland Brooks is withdrawn/)).toBeTruthy();
  });

  it('says that it is lost', () => {
    renderScreen(<QuorumBox quorum={lostQuorum() as unknown as ShownQuorum} />);
    expect(screen.getByText('lost')).toBeTruthy();
    expect(screen.getByText('2 of 5 count for this item; quorum 3')).toBeTruthy();
  });

  it('opens the proof, seat by seat with its reason', async () => {
    const { user } = renderScreen(<QuorumBox quorum={quorum()} />);
    await user.click(screen.getByRole('button', { name: 'See the proof' }));
    const proof = within(await screen.findByRole('dialog', { name: 'Quorum proof' }));
    expect(proof.getAllByRole('row')).toHaveLength(7);
    expect(proof.getByRole('row', { name: /Tomas Wielgosz.*Yusuf Demir.*counts, by delegate/ })).toBeTruthy();
  });
});

describe('the votes', () => {
  it('stand seat by seat: who sits there, how they voted, and who is waited for', () => {
    renderScreen(
      <VoteList
        quorum={quorum()}
        votes={votes(
          aVote('s2', people.away, { ballot: 'go', by: people.delegate, rationale: 'Known errors.' }),
          aVote('s3', people.priya, { ballot: 'hold', by: people.secretary, isUnconfirmed: true }),
          aVote('s4', people.ingrid, { ballot: 'go', wasChanged: true }),
        )}
      />,
    );
    const [chair, delegate, priya, ingrid, sponsor, secretary] = screen.getAllByRole('listitem');
    expect(chair!.textContent).toContain('not yet');
    expect(delegate!.textContent).toMatch(/Yusuf Demir for Tomas Wielgosz.*go.*Known errors\./);
    expect(priya!.textContent).toMatch(/Priya Raman.*hold.*by the secretary, unconfirmed/);
    expect(ingrid!.textContent).toContain('changed');
    expect(sponsor!.textContent).toContain('recused, out of the room');
    expect(secretary!.textContent).toBe('Marguerite Okaforno vote');
  });

  it('are waited for no longer once it is over', () => {
    renderScreen(<VoteList quorum={quorum()} votes={[]} isOver />);
    expect(screen.queryByText('not yet')).toBeNull();
    expect(screen.getAllByText('no vote')).toHaveLength(6);
  });
});
