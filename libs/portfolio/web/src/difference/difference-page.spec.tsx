import { describe, expect, it } from '@jest/globals';
import { renderConnected } from '@gatehouse/web-kit/testing';
import { screen } from '@testing-library/react';
import { DifferencePage } from './difference-page';

describe('the difference between two instants', () => {
  it('says of each pilot what it was and what it is', async () => {
    const { asked } = shown([
      {
        id: 'p1',
        name: 'Mail',
        kind: 'changed',
        fields: [{ field: 'stage', was: 'pilot', is: 'limited_production' }],
      },
      {
        id: 'p2',
        name: 'Chat',
        kind: 'changed',
        fields: [
          { field: 'owner', was: 'Ruth Castellan', is: null },
          { field: 'contractState', was: 'in_force', is: 'voided' },
        ],
      },
      {
        id: 'p3',
        name: 'Fax',
        kind: 'appeared',
        fields: [
          { field: 'name', was: null, is: 'Fax' },
          { field: 'unit', was: null, is: 'OIT' },
        ],
      },
    ]);
    expect((await screen.findByRole('link', { name: 'Mail' })).closest('li')?.textContent).toBe(
      'changedMailstage pilot limited-production',
    );
    expect(screen.getByRole('link', { name: 'Chat' }).closest('li')?.textContent).toBe(
      'changedChatowner Ruth Castellan nonecontract in force voided',
    );
    expect(screen.getByRole('link', { name: 'Fax' }).closest('li')?.textContent).toBe('newFaxunit  OIT');
    expect(screen.getByText(/^3 pilots changed from/)).toBeTruthy();
    expect(asked[0]?.variables).toMatchObject({ from: '2026-05-14T07:00:00.000Z', to: null, known: 'now' });
  });

  it('says so when nothing changed', async () => {
    shown([]);
    expect(await screen.findByRole('heading', { name: 'Nothing changed between these two' })).toBeTruthy();
  });
});

type Difference = { id: string; name: string; kind: string; fields: object[] };

const shown = (differences: Difference[]) =>
  renderConnected(
    <DifferencePage />,
    {
      PortfolioDifference: {
        portfolioDifference: {
          totalCount: differences.length,
          pageInfo: { hasNextPage: false, endCursor: null },
          edges: differences.map((node) => ({ node })),
        },
      },
    },
    '/portfolio/difference?from=2026-05-14T07:00:00.000Z',
  );
