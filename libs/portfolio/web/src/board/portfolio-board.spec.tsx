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

  it('shows only the stages that are asked for', async () => {
    shown({ stage: ['pilot', 'production'] });
    expect(await screen.findByRole('region', { name: 'pilot' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'idea' })).toBeNull();
  });
});

type Filter = Parameters<typeof PortfolioBoard>[0]['filter'];

const shown = (filter: Filter) =>
  renderConnected(<PortfolioBoard filter={filter} />, {
    PortfolioPilots: ({ filter: { stage } }: { filter: { stage: string[] } }) =>
      onePage(
        stage[0] === 'limited_production'
          ? [pilot('p1', { name: 'Mail Automation', stage: 'limited_production' })]
          : [],
      ),
  });
