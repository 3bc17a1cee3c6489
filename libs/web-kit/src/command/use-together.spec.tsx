import { describe, expect, it } from '@jest/globals';
import { gql, type TypedDocumentNode } from '@apollo/client';
import { screen, waitFor } from '@testing-library/react';
import { renderConnected } from '../testing';
import { useTogether } from './use-together';

describe('one command to many pilots', () => {
  it('is answered with how many were accepted, and with each that was refused and why', async () => {
    const { user } = drawn([tenOfTwelve]);
    await user.click(screen.getByRole('button', { name: 'Offer' }));
    expect(await screen.findByText('10 accepted; Mail: It has an owner.')).toBeTruthy();
  });

  it('is the same command when a lost connection is tried again', async () => {
    const { user, asked } = drawn([lost, tenOfTwelve]);
    await user.click(screen.getByRole('button', { name: 'Offer' }));
    expect(await screen.findByText(/could not be reached/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Offer' }));
    expect(await screen.findByText(/^10 accepted/)).toBeTruthy();
    expect(screen.queryByText(/could not be reached/)).toBeNull();
    expect(idsOf(asked)).toHaveLength(2);
    expect(idsOf(asked)[1]).toBe(idsOf(asked)[0]);
  });

  it('is another command once the first was answered', async () => {
    const { user, asked } = drawn([tenOfTwelve, tenOfTwelve]);
    await user.click(screen.getByRole('button', { name: 'Offer' }));
    await screen.findByText(/^10 accepted/);
    await user.click(screen.getByRole('button', { name: 'Offer' }));
    await waitFor(() => expect(idsOf(asked)).toHaveLength(2));
    expect(idsOf(asked)[1]).not.toBe(idsOf(asked)[0]);
  });
});

type Variables = { input: { commandId: string; pilots: readonly string[] } };
const offer: TypedDocumentNode<{ offer: unknown }, Variables> = gql`
  mutation Offer($input: OfferInput!) {
    offer(input: $input) {
      accepted
      position
      refused {
        pilot {
          id
          name
        }
        code
        reason
      }
    }
  }
`;

const tenOfTwelve = {
  __typename: 'TogetherOutcome',
  accepted: 10,
  position: '0000000000000012',
  refused: [
    {
      __typename: 'RefusedPilot',
      pilot: { __typename: 'NamedPilot', id: 'p1', name: 'Mail' },
      code: 'already-owned',
      reason: 'It has an owner.',
    },
  ],
};
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
  const { run, answer, trouble } = useTogether(offer);
  const refused = answer?.refused.map(({ pilot, reason }) => `${pilot.name}: ${reason}`).join();
  return (
    <>
      <button onClick={() => void run({ pilots: ['p1', 'p2'] })}>Offer</button>
      {answer && <p>{`${answer.accepted} accepted; ${refused ?? ''}`}</p>}
      {trouble && <p>{trouble.reason}</p>}
    </>
  );
}
