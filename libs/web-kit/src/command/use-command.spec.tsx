import { describe, expect, it } from '@jest/globals';
import { gql, type TypedDocumentNode } from '@apollo/client';
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { renderConnected } from '../testing';
import { useCommand } from './use-command';

describe('a command', () => {
  it('is accepted with its position and the id it is about', async () => {
    const { user } = drawn([accepted]);
    await user.click(screen.getByRole('button', { name: 'Offer' }));
    expect(await screen.findByText('accepted p1 at 0000000000000007')).toBeTruthy();
  });

  it('is refused as a value, in words and with the field to change', async () => {
    const { user } = drawn([
      { __typename: 'Refused', code: 'has-left', reason: 'Daniel Reyes has left.', field: 'to' },
    ]);
    await user.click(screen.getByRole('button', { name: 'Offer' }));
    expect(await screen.findByText('to: Daniel Reyes has left.')).toBeTruthy();
  });

  it('is the same command when a lost connection is tried again', async () => {
    const { user, asked } = drawn([lost, accepted]);
    await user.click(screen.getByRole('button', { name: 'Offer' }));
    expect(await screen.findByText(/could not be reached/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Offer' }));
    expect(await screen.findByText(/^accepted/)).toBeTruthy();
    expect(idsOf(asked)[1]).toBe(idsOf(asked)[0]);
  });

  it('is another command once the first was answered', async () => {
    const { user, asked } = drawn([accepted, accepted]);
    await user.click(screen.getByRole('button', { name: 'Offer' }));
    await screen.findByText(/^accepted/);
    await user.click(screen.getByRole('button', { name: 'Offer' }));
    await screen.findByText(/^accepted/);
    expect(idsOf(asked)).toHaveLength(2);
    expect(idsOf(asked)[1]).not.toBe(idsOf(asked)[0]);
  });
});

type Variables = { input: { commandId: string; to: string } };
const offer: TypedDocumentNode<{ offer: unknown }, Variables> = gql`
  mutation Offer($input: OfferInput!) {
    offer(input: $input) {
      ... on Accepted {
        position
        id
      }
      ... on Refused {
        code
        reason
        field
      }
    }
  }
`;

const accepted = { __typename: 'Accepted', position: '0000000000000007', id: 'p1' };
const lost = new Error('Failed to fetch');

const idsOf = (asked: { variables: Record<string, unknown> }[]) =>
  asked.map(({ variables }) => (variables as Variables).input.commandId);

function drawn(answers: unknown[]) {
  const left = [...answers];
  return renderConnected(<Offer />, {
    Offer: () => {
      const answer = left.shift();
      if (answer instanceof Error) throw answer;
      return { offer: answer };
    },
  });
}

function Offer() {
  const { run, refusal } = useCommand(offer);
  const [said, setSaid] = useState('');
  const send = async () => {
    const outcome = await run({ to: 'daniel-reyes' });
    setSaid(outcome.accepted ? `accepted ${outcome.id} at ${outcome.position}` : '');
  };
  return (
    <>
      <button onClick={() => void send()}>Offer</button>
      <p>{said}</p>
      {refusal && <p>{`${refusal.field ?? refusal.code}: ${refusal.reason}`}</p>}
    </>
  );
}
