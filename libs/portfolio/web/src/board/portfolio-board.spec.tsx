import { describe, expect, it } from '@jest/globals';
import { renderConnected } from '@gatehouse/web-kit/testing';
import { screen, within } from '@testing-library/react';
import { onePage, pilot } from '../testing/pilots';
import PortfolioBoard from './portfolio-board';

describe('the board of the portfolio', () => {
  it('has a column per stage with its pilots, who waited longest first', async () => {
    const { asked } = shown({});
    const column = within(await screen.findByRole('region', { name: 'limited-production' }));
    expect(await column.findByRole('link', { name: /Mail Automation/ })).toBeTruthy();
    expect(
      await within(screen.getByRole('region', { name: 'idea' })).findByText('Nobody stands here.'),
    ).toBeTruthy();
    expect(asked.map(({ variables }) => variables['sort'])).toContainEqual({
      by: 'stageSince',
      direction: 'ascending',
    });
  });

  it('says on a card how its contract stands, and that an emergency stop stands', async () => {
    const stop = {
      cause: 'emergency',
      since: '2026-06-02T09:30:00.000Z',
      reason: 'It denied claims.',
    } as const;
    shown({ stage: ['limited_production'] }, { contractState: 'voided', status: 'on_hold', holds: [stop] });
    const card = within(await screen.findByRole('link', { name: /Mail Automation/ }));
    expect(card.getByText('voided')).toBeTruthy();
    expect(card.getByText('emergency stop')).toBeTruthy();
  });

  it('shows only the stages that are asked for', async () => {
    shown({ stage: ['pilot', 'production'] });
    expect(await screen.findByRole('region', { name: 'pilot' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'idea' })).toBeNull();
  });
});

type Filter = Parameters<typeof PortfolioBoard>[0]['filter'];

const shown = (filter: Filter, changes: Parameters<typeof pilot>[1] = {}) =>
  renderConnected(<PortfolioBoard filter={filter} />, {
    PortfolioPilots: ({ filter: { stage } }: { filter: { stage: string[] } }) =>
      onePage(
        stage[0] === 'limited_production'
          ? [pilot('p1', { name: 'Mail Automation', stage: 'limited_production', ...changes })]
          : [],
      ),
  });
