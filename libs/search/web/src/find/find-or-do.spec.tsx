import { IconStack2, IconUpload } from '@gatehouse/ui';
import { renderConnected, type Answers } from '@gatehouse/web-kit/testing';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { useLocation } from 'react-router';
import { FindOrDo } from './find-or-do';

describe('find or do', () => {
  beforeEach(() => localStorage.clear());

  it.each([
    ['Ctrl K', '{Control>}k{/Control}'],
    ['/', '/'],
  ])('opens on %s and closes on Escape', async (_, keys) => {
    const { user } = drawn();
    await user.keyboard(keys);
    const input = await field();
    await waitFor(() => expect(document.activeElement).toBe(input));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('shows places and commands before anything is typed', async () => {
    await opened();
    expect(optionsIn('Go to')).toEqual(['Portfolio', 'Import']);
    expect(optionsIn('Do')).toEqual([
      'Register a pilot',
      'Copy a link to this instantWhoever opens it sees exactly this, also later',
      'Switch to dark colours',
      'PrintCtrl P',
      'Keyboard shortcuts?',
    ]);
  });

  it('finds pilots, people and contracts, with what was typed marked, and opens them at the instant that is read', async () => {
    const { user, asked } = await opened({}, '/portfolio?asOf=2026-05-14T09:00:00.000Z');
    await user.keyboard('claims');
    expect(await screen.findByRole('group', { name: 'People' })).toBeTruthy();
    expect(optionsIn('Pilots')).toEqual(['Claims triageSorts incoming claims']);
    expect(optionsIn('People')).toEqual(['Caroline MbekiClaims lead']);
    expect(optionsIn('Contracts')).toEqual(['Claims triageOverride: A claims officer']);
    expect(screen.getAllByText('claims', { selector: 'mark' })).toHaveLength(2);
    expect(asked.at(-1)).toMatchObject({
      operation: 'FindOrDo',
      variables: { words: 'claims', asOf: '2026-05-14T09:00:00.000Z', known: 'now' },
    });
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(address()).toBe('/pilots/p1/contract?asOf=2026-05-14T09%3A00%3A00.000Z');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('moves around its ends, and tells a reader where it is', async () => {
    const { user } = await opened();
    const input = await field();
    const marked = () =>
      document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent;
    expect(marked()).toBe('Portfolio');
    await user.keyboard('{ArrowUp}');
    expect(marked()).toBe('Keyboard shortcuts?');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(marked()).toBe('Import');
  });

  it('puts what begins as it was typed first, when that is a place or a command', async () => {
    const { user, register } = await opened();
    await user.keyboard('regis');
    await screen.findByRole('group', { name: 'Pilots' });
    await user.keyboard('{Enter}');
    expect(register).toHaveBeenCalledTimes(1);
  });

  it('keeps what was typed until it opens again, and what was opened lately', async () => {
    const { user } = await opened();
    await user.keyboard('claims');
    await screen.findByRole('group', { name: 'Pilots' });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('/');
    expect((await field()).value).toBe('claims');
    await user.keyboard('{Backspace}');
    expect(optionsIn('Recent')).toEqual(['Claims triage']);
  });

  it('keeps nobody’s name on this device', async () => {
    const { user } = await opened();
    await user.keyboard('claims');
    await user.click(await screen.findByRole('option', { name: /Caroline/ }));
    expect(localStorage.getItem('gatehouse.recent') ?? '').not.toContain('Caroline');
    expect(address()).toBe('/settings/people/caroline');
  });

  it('says what it took the words for', async () => {
    const { user } = await opened({ near: [{ typed: 'clamis', read: ['claims'] }] });
    await user.keyboard('clamis');
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toBe(
        'Nothing begins with “clamis”; shown is what holds “claims”.',
      ),
    );
  });

  it('says that nothing is found, and asks with other words', async () => {
    const { user, asked } = await opened({ results: [], didYouMean: ['claims'] });
    await user.keyboard('clxms');
    await screen.findByRole('option', { name: 'claims' });
    expect(screen.getByRole('status').textContent).toBe('Nothing holds “clxms”.');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(asked.at(-1)?.variables).toMatchObject({ words: 'claims' }));
    expect((await field()).value).toBe('claims');
  });

  it('goes to an instant that is named, and to a log position', async () => {
    const { user } = await opened({ results: [] }, '/portfolio?status=active');
    await user.keyboard('as of 3 march 2026');
    await user.click(await screen.findByRole('option', { name: /Go to .*2026/ }));
    expect(address()).toMatch(/^\/portfolio\?status=active&asOf=2026-03-0/);
    await user.keyboard('/');
    await field();
    await user.keyboard('#184207');
    await user.click(await screen.findByRole('option', { name: /Go to log 184,207/ }));
    expect(address()).toBe('/portfolio?status=active&at=184207');
  });

  it('offers what is open on the pilot one looks at', async () => {
    const { user } = await opened({}, '/pilots/p1/history');
    const group = await screen.findByRole('group', { name: 'On this pilot' });
    expect(
      within(group)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Offer ownershipClaims triage']);
    await user.click(within(group).getByRole('option'));
    expect(address()).toBe('/pilots/p1?do=offerOwnership');
  });

  it('offers nothing to do with a pilot of the past, and the way back', async () => {
    await opened({}, '/pilots/p1?at=12');
    expect(await screen.findByRole('option', { name: /Return to now/ })).toBeTruthy();
    expect(screen.queryByRole('group', { name: 'On this pilot' })).toBeNull();
  });

  it('says that the server is away, and still goes to places', async () => {
    const { user } = await opened('away');
    await user.keyboard('imp');
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toContain('The server did not answer'),
    );
    expect(optionsIn('Go to')).toEqual(['Import']);
  });
});

const field = () => screen.findByRole<HTMLInputElement>('combobox', { name: 'Find or do' });
const address = () => screen.getByTestId('address').textContent;
const optionsIn = (name: string) =>
  within(screen.getByRole('group', { name }))
    .getAllByRole('option')
    .map(({ textContent }) => textContent);

const text = (words: string) => ({ text: words, isMatch: false });
const mark = (words: string) => ({ text: words, isMatch: true });
const results = [
  {
    ...{ kind: 'pilot', address: '/pilots/p1', title: 'Claims triage', person: null },
    titleParts: [text('Claims triage')],
    found: { field: 'Purpose', parts: [text('Sorts incoming '), mark('claims')] },
  },
  {
    ...{ kind: 'contract', address: '/pilots/p1/contract', title: 'Claims triage', person: null },
    titleParts: [text('Claims triage')],
    found: { field: 'Override', parts: [text('A '), mark('claims'), text(' officer')] },
  },
  {
    ...{ kind: 'person', address: '/settings/people/caroline', title: 'Caroline Mbeki' },
    person: { id: 'caroline', hasLeft: false },
    titleParts: [text('Caroline Mbeki')],
    found: { field: 'Title', parts: [text('Claims lead')] },
  },
];

type Told = 'away' | { results?: unknown[]; near?: unknown[]; didYouMean?: string[] };

function drawn(told: Told = {}, at = '/portfolio') {
  const register = jest.fn<() => void>();
  const answers: Answers = {
    FindOrDo: () => {
      if (told === 'away') throw new Error('away');
      return { search: { results, near: [], didYouMean: [], ...told } };
    },
    CommandsOfPilot: {
      pilot: {
        ...{ id: 'p1', name: 'Claims triage' },
        actions: [
          { command: 'OfferOwnership', isOpen: true },
          { command: 'HoldPilot', isOpen: false },
        ],
      },
    },
  };
  const places = [
    { label: 'Portfolio', icon: IconStack2, act: () => undefined },
    { label: 'Import', icon: IconUpload, act: () => undefined },
  ];
  const commands = [{ label: 'Register a pilot', icon: IconStack2, act: register }];
  const drawing = renderConnected(
    <>
      <FindOrDo places={places} commands={commands} />
      <Address />
    </>,
    answers,
    at,
  );
  return { ...drawing, register };
}

async function opened(told: Told = {}, at = '/portfolio') {
  const drawing = drawn(told, at);
  await drawing.user.click(screen.getByRole('button', { name: 'Find or do' }));
  await field();
  return drawing;
}

function Address() {
  const { pathname, search } = useLocation();
  return <p data-testid="address">{pathname + search}</p>;
}
