import { describe, expect, it } from '@jest/globals';
import { renderConnected, type Answers } from '@gatehouse/web-kit/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { Route, Routes, useLocation } from 'react-router';
import type { PilotRow } from '../rows/pilots.query';
import { me, onePage, pilot, total, usualAnswers } from '../testing/pilots';
import { PortfolioPage } from './portfolio-page';

describe('the portfolio', () => {
  it('shows every pilot with its stage, status and owner, or since when it has none', async () => {
    shown({ PortfolioPilots: onePage([mail, chat]) });
    const row = within(await rowOf('Mail Automation Services'));
    expect(row.getByText('limited-production')).toBeTruthy();
    expect(row.getByText('Elena Marchetti')).toBeTruthy();
    expect(within(await rowOf('Call Center Navigator')).getByText('on-hold')).toBeTruthy();
    expect(within(await rowOf('Call Center Navigator')).getByText(/^ORPHANED/)).toBeTruthy();
    expect(screen.getByText('2 pilots')).toBeTruthy();
  });

  it('asks what the address asks, and says it as a phrase', async () => {
    const { asked } = shown(
      {},
      '/portfolio?status=active&status=on_hold&hasSponsor=false&sort=unit:descending',
    );
    const filters = within(await screen.findByRole('group', { name: 'Filters' }));
    expect(filters.getByText('active or on-hold')).toBeTruthy();
    expect(filters.getByText('not named')).toBeTruthy();
    await rowOf('Mail Automation Services');
    expect(asked.find(({ operation }) => operation === 'PortfolioPilots')?.variables).toEqual({
      filter: { status: ['active', 'on_hold'], hasSponsor: false },
      sort: { by: 'unit', direction: 'descending' },
      first: 200,
      after: null,
    });
  });

  it('is filtered by ticking values, and the address keeps them', async () => {
    const { user } = shown({});
    await rowOf('Mail Automation Services');
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Stage' }));
    await user.click(await screen.findByRole('checkbox', { name: 'limited-production' }));
    expect(address()).toBe('/portfolio?stage=limited_production');
    await user.click(screen.getByRole('button', { name: 'Remove: Stage is limited-production' }));
    expect(address()).toBe('/portfolio');
  });

  it('is searched with words', async () => {
    const { user } = shown({});
    await rowOf('Mail Automation Services');
    await user.keyboard('/letters');
    await waitFor(() => expect(address()).toBe('/portfolio?search=letters'));
  });

  it('is sorted by its headers', async () => {
    const { user } = shown({});
    await rowOf('Mail Automation Services');
    await user.click(screen.getByRole('button', { name: 'Changed' }));
    expect(address()).toBe('/portfolio?sort=changedAt%3Aascending');
    await user.click(screen.getByRole('button', { name: 'Changed' }));
    expect(address()).toBe('/portfolio?sort=changedAt%3Adescending');
  });

  it('shows other columns, in another order', async () => {
    const { user } = shown({});
    await rowOf('Mail Automation Services');
    await user.click(screen.getByRole('button', { name: 'Columns' }));
    await user.click(screen.getByRole('checkbox', { name: 'Sponsor' }));
    expect(screen.getByRole('columnheader', { name: 'Sponsor' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Move Stage left' }));
    expect(screen.getAllByRole('columnheader')[0]?.textContent).toBe('Stage');
  });

  it('opens a pilot', async () => {
    const { user } = shown({});
    await user.click(await screen.findByRole('link', { name: 'Mail Automation Services' }));
    expect(address()).toBe('/pilots/p1');
  });

  it('offers to bring an inventory where there is nothing yet', async () => {
    shown({ PortfolioPilots: onePage([]) });
    expect(await screen.findByRole('heading', { name: 'No pilots yet' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Import an inventory' }).getAttribute('href')).toBe('/import');
    expect(screen.getByRole('button', { name: 'Register one pilot' })).toBeTruthy();
  });

  it('says to whoever may not bring one whose it is to do', async () => {
    shown({ PortfolioPilots: onePage([]), Me: me([]) });
    expect(await screen.findByRole('heading', { name: 'No pilots yet' })).toBeTruthy();
    expect(screen.getByText(/^The programme office brings the inventory/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Import an inventory' })).toBeNull();
  });

  it('shows how each decision contract stands, and is asked for by it', async () => {
    const { asked } = shown(
      { PortfolioPilots: onePage([{ ...mail, contractState: 'in_force' }, chat]) },
      '/portfolio?contractState=in_force&contractState=waiting&sort=contractState:ascending',
    );
    expect(within(await rowOf('Mail Automation Services')).getByText('in force')).toBeTruthy();
    expect(
      within(screen.getByRole('group', { name: 'Filters' })).getByText('in force or waiting'),
    ).toBeTruthy();
    expect(asked.find(({ operation }) => operation === 'PortfolioPilots')?.variables).toMatchObject({
      filter: { contractState: ['in_force', 'waiting'] },
      sort: { by: 'contractState', direction: 'ascending' },
    });
  });

  it('shows how each gate review stands and what is owed, and is asked for by it', async () => {
    const { asked } = shown(
      { PortfolioPilots: onePage([{ ...mail, gateState: 'voided', openConditions: 2 }, chat]) },
      '/portfolio?gateState=voided&gateState=ready&sort=gateState:descending&columns=name,gateState',
    );
    const cell = within(await rowOf('Mail Automation Services')).getByText('decision voided');
    expect(cell.closest('[title]')?.getAttribute('title')).toBe('2 open conditions');
    expect(asked.find(({ operation }) => operation === 'PortfolioPilots')?.variables).toMatchObject({
      filter: { gateState: ['voided', 'ready'] },
      sort: { by: 'gateState', direction: 'descending' },
    });
  });

  it('says where an emergency stop stands', async () => {
    const stop = {
      cause: 'emergency',
      since: '2026-06-02T09:30:00.000Z',
      reason: 'It denied claims.',
      returnOn: null,
    } as const;
    shown({ PortfolioPilots: onePage([mail, { ...chat, holds: [stop] }]) });
    const row = within(await rowOf('Call Center Navigator'));
    expect(row.getByText('on-hold')).toBeTruthy();
    expect(row.getByText('emergency stop').closest('[title]')?.getAttribute('title')).toContain(
      'It denied claims.',
    );
    expect(within(await rowOf('Mail Automation Services')).queryByText('emergency stop')).toBeNull();
  });

  it('says that nothing matches, and lets go of one filter or of all', async () => {
    const { user } = shown({ PortfolioPilots: onePage([]) }, '/portfolio?status=killed&stage=idea');
    expect(await screen.findByRole('heading', { name: 'No pilot matches' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Without stage' }));
    expect(address()).toBe('/portfolio?status=killed');
    await user.click(await screen.findByRole('button', { name: 'Clear filters' }));
    expect(address()).toBe('/portfolio');
  });

  it('says what is wrong when it cannot be read, and tries again', async () => {
    let isAway = true;
    const { user } = shown({
      PortfolioPilots: () => {
        if (isAway) throw new Error('Failed to fetch');
        return onePage([mail]);
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('The portfolio could not be read');
    isAway = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await rowOf('Mail Automation Services');
  });

  it('has no commands in the past, and its links stay there', async () => {
    shown({}, '/portfolio?asOf=2026-05-14T07:00:00.000Z');
    const link = await screen.findByRole('link', { name: 'Mail Automation Services' });
    expect(link.getAttribute('href')).toBe('/pilots/p1?asOf=2026-05-14T07%3A00%3A00.000Z');
    expect(screen.queryByRole('button', { name: 'Register a pilot' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Save view' })).toBeNull();
  });

  it('offers what is on screen as a file, at the same instant', async () => {
    const { user } = shown({}, '/portfolio?stage=pilot&columns=name,unit&asOf=2026-05-14T07:00:00.000Z');
    await rowOf('Mail Automation Services');
    await user.click(screen.getByRole('button', { name: 'Download' }));
    const href = screen.getByRole('link', { name: 'CSV, for a spreadsheet' }).getAttribute('href') ?? '';
    const parameters = new URL(href, 'http://gatehouse').searchParams;
    expect(Object.fromEntries(parameters)).toEqual({
      format: 'csv',
      filter: '{"stage":["pilot"]}',
      sort: 'name:ascending',
      columns: 'name,unit',
      asOf: '2026-05-14T07:00:00.000Z',
      known: 'now',
    });
  });
});

describe('a colleague’s change', () => {
  it('changes its row in its place', async () => {
    const { tell } = shown({ PortfolioPilot: { pilot: { ...chat, __typename: 'Pilot', status: 'killed' } } });
    await rowOf('Call Center Navigator');
    tell('PortfolioChanged', changed(['p2']));
    await waitFor(async () =>
      expect(within(await rowOf('Call Center Navigator')).getByText('killed')).toBeTruthy(),
    );
    expect((await rowOf('Call Center Navigator')).hasAttribute('data-tinted')).toBe(true);
  });

  it('that would move rows waits until it is asked for', async () => {
    let rows = [mail, chat];
    const { tell, user } = shown({
      PortfolioPilots: () => onePage(rows),
      PortfolioCount: () => total(rows.length),
    });
    await rowOf('Mail Automation Services');
    rows = [pilot('p0', { name: 'Aardvark' }), mail, chat];
    tell('PortfolioChanged', changed(['p0']));
    const show = await screen.findByRole('button', { name: '1 new, show' });
    expect(screen.queryByText('Aardvark')).toBeNull();
    await user.click(show);
    await rowOf('Aardvark');
  });

  it('that came after the rows were read and before anybody listened is not missed', async () => {
    let now = chat;
    const { tell, asked } = shown({ PortfolioPilots: () => onePage([mail, now]) });
    await rowOf('Call Center Navigator');
    now = { ...chat, status: 'killed' };
    // The rows rest on position 7, and the listening begins at 8.
    tell('PortfolioChanged', changed([], '0000000000000008'));
    await waitFor(async () =>
      expect(within(await rowOf('Call Center Navigator')).getByText('killed')).toBeTruthy(),
    );
    expect(pagesAsked(asked).at(-1)).toMatchObject({ atLeast: '0000000000000008' });
  });

  it('before that is on screen already, and nothing is read twice', async () => {
    const { tell, asked } = shown({});
    await rowOf('Mail Automation Services');
    await waitFor(() => expect(countsAsked(asked)).toHaveLength(2));
    tell('PortfolioChanged', changed([], '0000000000000007'));
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(pagesAsked(asked)).toHaveLength(1);
    expect(countsAsked(asked)).toHaveLength(2);
  });

  it('that is heard while the rows are on their way is held against them', async () => {
    let arrive = (): void => undefined;
    const onTheWay = new Promise<void>((resolve) => (arrive = resolve));
    const { tell } = shown({
      PortfolioPilots: async () => {
        await onTheWay;
        return onePage([mail, chat]);
      },
      PortfolioPilot: { pilot: { ...chat, __typename: 'Pilot', status: 'killed' } },
    });
    tell('PortfolioChanged', changed([], '0000000000000006'));
    tell('PortfolioChanged', changed(['p2'], '0000000000000008'));
    arrive();
    await waitFor(async () =>
      expect(within(await rowOf('Call Center Navigator')).getByText('killed')).toBeTruthy(),
    );
  });

  it('to more pilots than can be listed is read again as a whole', async () => {
    let now = chat;
    const { tell } = shown({ PortfolioPilots: () => onePage([mail, now]) });
    await rowOf('Call Center Navigator');
    now = { ...chat, status: 'killed' };
    tell('PortfolioChanged', {
      portfolioChanged: { ...changed([]).portfolioChanged, position: '0000000000000300', isPartial: true },
    });
    await waitFor(async () =>
      expect(within(await rowOf('Call Center Navigator')).getByText('killed')).toBeTruthy(),
    );
  });
});

const mail = pilot('p1', {
  name: 'Mail Automation Services',
  stage: 'limited_production',
  ownership: 'owned',
  owner: { id: 'elena-marchetti', name: 'Elena Marchetti', initials: 'EM' },
  orphanedSince: null,
});
const chat = pilot('p2', { name: 'Call Center Navigator', status: 'on_hold' });

const changed = (pilots: string[], position = '0000000000000008') => ({
  portfolioChanged: { position, pilots, isPartial: false },
});

type Asked = ReturnType<typeof shown>['asked'];
const variablesOf = (asked: Asked, name: string) =>
  asked.filter(({ operation }) => operation === name).map(({ variables }) => variables);
const pagesAsked = (asked: Asked) => variablesOf(asked, 'PortfolioPilots');
const countsAsked = (asked: Asked) => variablesOf(asked, 'PortfolioCount');

const address = () => screen.getByTestId('address').textContent;
const rowOf = async (name: string): Promise<HTMLElement> => {
  const row = (await screen.findByRole('link', { name })).closest('tr');
  if (!row) throw new Error(`${name} stands in no row`);
  return row;
};

function Address() {
  const { pathname, search } = useLocation();
  return <p data-testid="address">{(pathname + search).replace(/\?$/, '')}</p>;
}

const shown = (answers: Answers & { PortfolioPilots?: unknown }, at = '/portfolio') =>
  renderConnected(
    <>
      <Address />
      <Routes>
        <Route path="/portfolio" element={<PortfolioPage />} />
        <Route path="*" element={null} />
      </Routes>
    </>,
    { ...usualAnswers, PortfolioPilots: onePage([mail, chat] as PilotRow[]), ...answers },
    at,
  );
