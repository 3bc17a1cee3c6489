import { describe, expect, it } from '@jest/globals';
import { renderConnected } from '@gatehouse/web-kit/testing';
import { screen, waitFor } from '@testing-library/react';
import { useLocation } from 'react-router';
import { usualAnswers } from '../testing/pilots';
import RegisterPilot from './register-pilot';

describe('registering a pilot', () => {
  it('shows what will be recorded, records it, and opens the pilot', async () => {
    const { user, asked } = shown({ __typename: 'Accepted', position: '0000000000000008', id: 'p9' });
    await filled(user);
    expect(screen.getByText(/Marguerite Okafor registered Claims triage for OIT/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Register pilot' }));
    await waitFor(() => expect(screen.getByTestId('address').textContent).toBe('/pilots/p9'));
    expect(asked.find(({ operation }) => operation === 'RegisterPilot')?.variables).toEqual({
      input: {
        commandId: expect.any(String),
        name: 'Claims triage',
        purpose: 'Sorts letters.',
        unit: 'OIT',
        programme: null,
        tags: ['letters', 'vision'],
      },
    });
  });

  it('says a refusal and keeps what was written', async () => {
    const refused = {
      __typename: 'Refused',
      code: 'not-yours',
      reason: 'Only the programme office registers.',
      field: null,
    };
    const { user } = shown(refused);
    await filled(user);
    await user.click(screen.getByRole('button', { name: 'Register pilot' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Only the programme office registers.');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /Name/ }).value).toBe('Claims triage');
  });

  it('waits for a name, a purpose and a unit', async () => {
    shown({});
    const button = await screen.findByRole<HTMLButtonElement>('button', { name: 'Register pilot' });
    expect(button.disabled).toBe(true);
  });
});

describe('pilots that read like the one to be registered', () => {
  it('are named with their units and the words they share, and stand in nobody’s way', async () => {
    const { user, asked } = shown({}, [
      alike('p1', 'Claims sorter', 'claims', 'sorts'),
      alike('p2', 'Letter triage', 'triage'),
    ]);
    await filled(user);
    expect(await screen.findByText('Two pilots read alike.')).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Claims sorter' });
    expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual(['/pilots/p1', '_blank']);
    expect(screen.getByText('OIT. Both say: claims, sorts.')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Register pilot' }).disabled).toBe(false);
    const questions = asked.filter(({ operation }) => operation === 'PilotsAlike');
    expect(questions.at(-1)?.variables).toEqual({ name: 'Claims triage', purpose: 'Sorts letters.' });
    // Once when the typing rested, and not with every letter of it.
    expect(questions.length).toBeLessThan(4);
  });

  it('are not spoken of where there are none', async () => {
    const { user, asked } = shown({});
    await filled(user);
    await waitFor(() => expect(asked.some(({ operation }) => operation === 'PilotsAlike')).toBe(true));
    expect(screen.queryByText(/read alike|reads alike/)).toBeNull();
  });
});

type User = ReturnType<typeof shown>['user'];

const filled = async (user: User) => {
  await user.type(await screen.findByRole('textbox', { name: /Name/ }), 'Claims triage');
  await user.type(screen.getByRole('textbox', { name: /Purpose/ }), 'Sorts letters.');
  await user.type(screen.getByRole('textbox', { name: /Unit/ }), 'OIT');
  await user.type(screen.getByRole('textbox', { name: /Tags/ }), 'letters, vision, letters');
};

const alike = (id: string, name: string, ...sharedWords: string[]) => ({
  __typename: 'SimilarPilot',
  pilot: { __typename: 'NamedPilot', id, name, unit: 'OIT' },
  sharedWords,
});

const shown = (registerPilot: object, similarPilots: object[] = []) =>
  renderConnected(
    <>
      <Address />
      <RegisterPilot onClose={() => undefined} />
    </>,
    { ...usualAnswers, RegisterPilot: { registerPilot }, PilotsAlike: { similarPilots } },
  );

function Address() {
  return <p data-testid="address">{useLocation().pathname}</p>;
}
