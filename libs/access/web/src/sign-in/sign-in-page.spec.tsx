import { renderScreen } from '@gatehouse/ui/testing';
import { tourPlace } from '@gatehouse/web-kit';
import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SignInPage } from './sign-in-page';

// jsdom has no CSS.escape, by which simulated arrow keys find the other radio buttons of a group.
beforeAll(() => void Object.assign(globalThis, { CSS: { escape: String } }));
afterEach(() => void jest.restoreAllMocks());

describe('signing in', () => {
  it('chooses a persona with the arrow keys and enters with Enter', async () => {
    const { sent, leaveFor, findByRole, user } = renderSignIn({ demonstration: true });
    const first = await findByRole('radio', { name: /Marguerite Okafor/ });
    expect(document.activeElement).toBe(first);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(sent()).toEqual(['/auth/demonstration', { person: 'cm' }]);
    expect(leaveFor).toHaveBeenCalledWith('/pilots/p1');
  });

  it('says that the personas are a demonstration on this computer', async () => {
    const { findByText } = renderSignIn({ demonstration: true });
    expect(await findByText('Demonstration portfolio')).toBeTruthy();
    expect(await findByText(/Harborline Mutual, its people and its pilots are invented/)).toBeTruthy();
  });

  it('enters for a tour, which begins on Home', async () => {
    const { sent, leaveFor, findByRole, user } = renderSignIn({ demonstration: true });
    await user.click(await findByRole('button', { name: 'Take the two-minute tour' }));
    expect(sent()).toEqual(['/auth/demonstration', { person: 'mo' }]);
    expect(leaveFor).toHaveBeenCalledWith('/');
    expect(tourPlace.read()).toBe(0);
  });

  it('asks who is there where nobody is, and takes the first name', async () => {
    const { sent, leaveFor, findByLabelText, getByRole, queryByRole, user } = renderSignIn({
      ...{ demonstration: false, first: 'here' },
    });
    expect((await findByLabelText('Your name')) === document.activeElement).toBe(true);
    await user.keyboard('Ana Lima{Enter}');
    expect(sent()).toEqual(['/auth/first-administrator', { name: 'Ana Lima' }]);
    expect(leaveFor).toHaveBeenCalledWith('/pilots/p1');
    expect(getByRole('heading', { name: 'Who is here first?' })).toBeTruthy();
    expect(queryByRole('radio')).toBeNull();
  });

  it('tells whoever says their name too late that somebody is there', async () => {
    const detail = 'Somebody is here already, and an administrator adds everybody else.';
    const { leaveFor, findByLabelText, findByText, user } = renderSignIn({
      ...{ demonstration: false, first: 'here', refusal: detail },
    });
    await findByLabelText('Your name');
    await user.keyboard('Ben{Enter}');
    expect(await findByText(detail)).toBeTruthy();
    expect(leaveFor).not.toHaveBeenCalled();
  });

  it('sends to the command line where nobody is and the computer is another', async () => {
    const { findByText } = renderSignIn({ demonstration: false, first: 'command-line' });
    expect(await findByText(/token issue --role administrator/)).toBeTruthy();
  });

  it('takes an access token where there is no demonstration', async () => {
    const { sent, leaveFor, findByLabelText, getByRole, queryByRole, user } = renderSignIn({
      demonstration: false,
    });
    await user.type(await findByLabelText('Access token'), ' gh_abc_secret ');
    await user.click(getByRole('button', { name: 'Sign in with the token' }));
    expect(sent()).toEqual(['/auth/token', { token: 'gh_abc_secret' }]);
    expect(leaveFor).toHaveBeenCalledWith('/pilots/p1');
    expect(queryByRole('radio')).toBeNull();
  });

  it('says why a token is refused, and stays', async () => {
    const detail = 'This token is unknown, expired or revoked. Ask for another.';
    const { leaveFor, findByLabelText, findByText, getByRole, user } = renderSignIn({
      demonstration: false,
      refusal: detail,
    });
    await user.type(await findByLabelText('Access token'), 'gh_abc_wrong');
    await user.click(getByRole('button', { name: 'Sign in with the token' }));
    expect(await findByText(detail)).toBeTruthy();
    expect(leaveFor).not.toHaveBeenCalled();
  });

  it('offers another try where the server does not answer', async () => {
    const { findByRole, findByText, user } = renderSignIn({ demonstration: true, failures: 1 });
    expect(await findByText('Gatehouse does not answer')).toBeTruthy();
    await user.click(await findByRole('button', { name: 'Try again' }));
    expect(await findByText('Who are you today?')).toBeTruthy();
  });
});

type Setting = {
  demonstration: boolean;
  first?: 'here' | 'command-line';
  refusal?: string;
  failures?: number;
};

function renderSignIn({ demonstration, first, refusal, failures = 0 }: Setting) {
  let left = failures;
  const requests: [string, unknown][] = [];
  const answer = (body: unknown, ok: boolean) =>
    Promise.resolve({ ok, status: ok ? 200 : 401, json: () => Promise.resolve(body) });
  globalThis.fetch = jest.fn((address: unknown, options?: { body?: unknown }) => {
    if (left-- > 0) return Promise.reject(new Error('away'));
    if (address === '/auth/ways') return answer(ways(demonstration, first), true);
    requests.push([String(address), JSON.parse(String(options?.body))]);
    return refusal ? answer({ detail: refusal }, false) : answer({ person: null }, true);
  }) as unknown as typeof fetch;
  const leaveFor = jest.fn();
  const screen = renderScreen(<SignInPage leaveFor={leaveFor} />, { at: '/sign-in?to=%2Fpilots%2Fp1' });
  return { ...screen, leaveFor, sent: () => requests.at(-1) };
}

const personas = [
  { id: 'mo', name: 'Marguerite Okafor', title: 'Head of programme', initials: 'MO' },
  { id: 'cm', name: 'Caroline Mbeki', title: 'Claims operations', initials: 'CM' },
];

const ways = (demonstration: boolean, first: string | null = null) => ({
  ...{ demonstration, first, person: null, personas: demonstration ? personas : [] },
  ...(demonstration && { company: 'Harborline Mutual', stories: {} }),
});
