import { describe, expect, it } from '@jest/globals';
import { renderConnected, type Answers } from '@gatehouse/web-kit/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { PortfolioPage } from '../page/portfolio-page';
import type { PilotRow } from '../rows/pilots.query';
import { me, onePage, pilot, usualAnswers } from '../testing/pilots';

describe('pilots that are chosen', () => {
  it('are counted in a bar that says what can be done with them, and are let go with Escape', async () => {
    const { user } = shown({});
    await choose(user, 'Mail', 'Chat');
    const bar = within(screen.getByRole('region', { name: 'Chosen pilots' }));
    expect(bar.getByText('2 pilots chosen')).toBeTruthy();
    expect(bar.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Choose all 3 that match',
      'Offer ownership',
      'Name a sponsor',
      'Move to a programme',
      'Assign a risk tier',
      'Copy names and links',
      'Clear',
    ]);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Chosen pilots' })).toBeNull();
    expect(screen.getByText('3 pilots')).toBeTruthy();
  });

  it('stay chosen in another order and after a colleague’s change, and not under another filter', async () => {
    const { user, tell } = shown({ PortfolioPilot: { pilot: row('p1', 'Post') } });
    await choose(user, 'Mail');
    await user.click(screen.getByRole('button', { name: 'Unit' }));
    tell('PortfolioChanged', changed('p1'));
    await screen.findByRole('link', { name: 'Post' });
    expect(screen.getByText('1 pilot chosen')).toBeTruthy();
    await user.keyboard('/letters');
    await waitFor(() => expect(screen.queryByText('1 pilot chosen')).toBeNull());
  });

  it('are all that match where somebody wants them, not only those shown', async () => {
    const { user, asked } = shown({
      PortfolioPilots: pagesOf(367),
      PortfolioPilotsToChoose: toChoose(367),
    });
    await choose(user, 'Pilot 1');
    await user.click(screen.getByRole('button', { name: 'Choose all 367 that match' }));
    expect(await screen.findByText('367 pilots chosen')).toBeTruthy();
    expect(variablesOf(asked, 'PortfolioPilotsToChoose')).toMatchObject({ first: 500, filter: {} });
  });

  it('are at most as many as one command can be about, which is said before', async () => {
    const { user } = shown({
      PortfolioPilots: pagesOf(3_611),
      PortfolioPilotsToChoose: toChoose(500),
    });
    await choose(user, 'Pilot 1');
    await user.click(screen.getByRole('button', { name: 'Choose the first 500 of 3,611, the most at once' }));
    expect(await screen.findByText('500 pilots chosen, the most at once')).toBeTruthy();
  });

  it('are offered to one person in one command, and what was refused is listed and stays chosen', async () => {
    const { user, asked } = shown({ PeopleToChoose: people, OfferOwnershipTogether: twoOfThree });
    await choose(user, 'Mail', 'Chat', 'Fax');
    await user.click(screen.getByRole('button', { name: 'Offer ownership' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Offer ownership' }));
    expect(dialog.getByText('Mail, Chat and Fax.')).toBeTruthy();
    await user.click(dialog.getByRole('combobox', { name: 'Offer them to' }));
    await user.click(await screen.findByRole('option', { name: /Caroline Mbeki/ }));
    expect(
      dialog.getByText(
        'Marguerite Okafor offers ownership of 3 pilots to Caroline Mbeki: 3 events, one for each.',
      ),
    ).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Offer 3 pilots to Caroline Mbeki' }));
    const answer = within(await screen.findByRole('dialog', { name: 'Offer ownership' }));
    expect((await answer.findByRole('status')).textContent).toBe('2 were offered. 1 was refused:');
    expect(answer.getByText('This pilot has an owner.')).toBeTruthy();
    expect(answer.getByRole('link', { name: 'Chat' }).getAttribute('href')).toBe('/pilots/p2');
    expect(variablesOf(asked, 'OfferOwnershipTogether')).toEqual({
      input: { commandId: expect.any(String), pilots: ['p1', 'p2', 'p3'], to: 'caroline-mbeki' },
    });
    await user.click(answer.getByRole('button', { name: 'Done' }));
    expect(await screen.findByText('1 pilot chosen')).toBeTruthy();
  });

  it('are moved to a programme there is, or to a new one', async () => {
    const { user, asked } = shown({ PortfolioFacets: facets, AssignProgrammeTogether: allMoved });
    await choose(user, 'Mail');
    await user.click(screen.getByRole('button', { name: 'Move to a programme' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Move to a programme' }));
    const field = dialog.getByRole('combobox', { name: 'Programme' });
    await user.click(field);
    expect(await screen.findByRole('option', { name: 'Claims modernisation' })).toBeTruthy();
    await user.type(field, 'Letters');
    expect(dialog.getByText('Marguerite Okafor moves 1 pilot to Letters: 1 event.')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Move 1 pilot' }));
    expect((await screen.findByText('1 was moved.')).closest('[role=status]')).toBeTruthy();
    expect(variablesOf(asked, 'AssignProgrammeTogether')).toMatchObject({
      input: { pilots: ['p1'], programme: 'Letters' },
    });
    await user.click(screen.getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(screen.queryByText('1 pilot chosen')).toBeNull());
  });

  it('are given a tier on a basis, without which nothing is sent', async () => {
    const { user } = shown({});
    await choose(user, 'Mail');
    await user.click(screen.getByRole('button', { name: 'Assign a risk tier' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Assign a risk tier' }));
    await user.selectOptions(dialog.getByRole('combobox', { name: /Risk tier/ }), 'high');
    const send = dialog.getByRole<HTMLButtonElement>('button', { name: 'Assign high to 1 pilot' });
    expect(send.disabled).toBe(true);
    await user.type(dialog.getByRole('textbox', { name: /basis/ }), 'Decides on benefits.');
    expect(send.disabled).toBe(false);
  });
});

describe('what can be done with chosen pilots', () => {
  it('is nothing for whoever holds no role for it, but that links can be copied', async () => {
    const { user } = shown({ Me: me([]) });
    await choose(user, 'Mail');
    expect(acts()).toEqual(['Copy names and links']);
  });

  it('is to offer them where they sponsor one of them', async () => {
    const { user } = shown({ Me: me([]) });
    await choose(user, 'Fax');
    expect(acts()).toEqual(['Offer ownership', 'Copy names and links']);
  });

  it('is nothing in the past', async () => {
    const { user } = shown({}, '/portfolio?asOf=2026-05-14T07:00:00.000Z');
    await choose(user, 'Mail');
    expect(acts()).toEqual(['Copy names and links']);
  });
});

type User = ReturnType<typeof shown>['user'];
type Asked = ReturnType<typeof shown>['asked'];

const row = (id: string, name: string, changes: Partial<PilotRow> = {}) => ({
  __typename: 'Pilot' as const,
  ...pilot(id, { name, ...changes }),
});
const three = [
  row('p1', 'Mail'),
  row('p2', 'Chat', { ownership: 'owned' }),
  row('p3', 'Fax', { sponsor: { id: 'marguerite-okafor', name: 'Marguerite Okafor', initials: 'MO' } }),
];

/** As many pilots, a page at a time. */
const pagesOf =
  (many: number) =>
  ({ first, after }: { first: number; after: string | null }) => {
    const start = Number(after ?? 0);
    const end = Math.min(many, start + first);
    const rows = Array.from({ length: end - start }, (_, index) =>
      row(`p${start + index + 1}`, `Pilot ${start + index + 1}`),
    );
    const pageInfo = { __typename: 'PageInfo', hasNextPage: end < many, endCursor: String(end) };
    return { pilots: { ...onePage(rows).pilots, totalCount: many, pageInfo } };
  };

const choose = async (user: User, ...names: string[]) => {
  for (const name of names) await user.click(await screen.findByRole('checkbox', { name: `Choose ${name}` }));
};

const acts = (): string[] =>
  within(screen.getByRole('region', { name: 'Chosen pilots' }))
    .getAllByRole('button')
    .map(({ textContent }) => textContent)
    .filter((label) => label !== 'Clear' && !label.startsWith('Choose'));

const variablesOf = (asked: Asked, operation: string) =>
  asked.find((one) => one.operation === operation)?.variables;

const toChoose = (many: number) => ({
  pilots: {
    edges: Array.from({ length: many }, (_, index) => ({
      node: { id: `p${index + 1}`, name: `Pilot ${index + 1}`, sponsor: null },
    })),
  },
});

const people = {
  people: [
    {
      __typename: 'Person',
      id: 'caroline-mbeki',
      name: 'Caroline Mbeki',
      title: 'Head of claims',
      initials: 'CM',
      hasLeft: false,
      isService: false,
    },
  ],
};

const twoOfThree = {
  offerOwnershipTogether: {
    __typename: 'TogetherOutcome',
    accepted: 2,
    position: '0000000000000009',
    refused: [
      {
        __typename: 'RefusedPilot',
        pilot: { __typename: 'NamedPilot', id: 'p2', name: 'Chat' },
        code: 'already-owned',
        reason: 'This pilot has an owner.',
      },
    ],
  },
};
const allMoved = {
  assignProgrammeTogether: {
    __typename: 'TogetherOutcome',
    accepted: 1,
    position: '0000000000000009',
    refused: [],
  },
};
const facets = {
  portfolioFacets: {
    __typename: 'PortfolioFacets',
    units: [],
    programmes: [{ __typename: 'Facet', value: 'Claims modernisation', count: 48 }],
    tags: [],
  },
};

const changed = (...pilots: string[]) => ({
  portfolioChanged: {
    __typename: 'PortfolioChange',
    position: '0000000000000009',
    pilots,
    isPartial: false,
  },
});

const shown = (answers: Answers, at = '/portfolio') =>
  renderConnected(
    <Routes>
      <Route path="/portfolio" element={<PortfolioPage />} />
      <Route path="*" element={null} />
    </Routes>,
    { ...usualAnswers, Acting: notActing, PortfolioPilots: onePage(three), ...answers },
    at,
  );

const notActing = { me: { __typename: 'Me', actingFor: null, mayActFor: [] } };
