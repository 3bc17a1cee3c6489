import { describe, expect, it, jest } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import { renderScreen } from '../testing';
import { DataTable, type TableColumn } from './data-table';

describe('a table of pilots', () => {
  it('draws the rows in sight and says how many there are', () => {
    drawn();
    const table = screen.getByRole('table', { name: 'Pilots' });
    expect(table.getAttribute('aria-rowcount')).toBe('10001');
    expect(within(table).getByText('Pilot 0')).toBeTruthy();
    expect(within(table).getAllByRole('row').length).toBeLessThan(60);
  });

  it('asks for the rows in sight', () => {
    const { onSight } = drawn();
    const [first, last] = onSight.mock.calls.at(-1) ?? [];
    expect(first).toBe(0);
    expect(last).toBeGreaterThan(20);
  });

  it('says by which column it is sorted and sorts by another', async () => {
    const { user, onSort } = drawn();
    expect(screen.getByRole('columnheader', { name: 'Pilot' }).getAttribute('aria-sort')).toBe('ascending');
    await user.click(screen.getByRole('button', { name: 'Unit' }));
    expect(onSort).toHaveBeenCalledWith('unit');
  });

  it('is worked by keys: J and K move, X selects, Enter opens', async () => {
    const { user, onSelect, onOpen } = drawn();
    await user.keyboard('jjjk');
    await settled();
    expect(document.activeElement?.textContent).toContain('Pilot 1');
    await user.keyboard('x');
    expect(onSelect).toHaveBeenCalledWith('p1');
    await user.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledWith({ id: 'p1', name: 'Pilot 1' });
  });

  it('leaves keys alone while somebody types', async () => {
    const { user, onSelect } = drawn();
    await user.keyboard('j');
    await settled();
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Search' });
    await user.click(field);
    await user.keyboard('xj');
    await settled();
    expect(onSelect).not.toHaveBeenCalled();
    expect(field.value).toBe('xj');
    expect(document.activeElement).toBe(field);
  });

  it('opens the row that is pressed', async () => {
    const { user, onOpen } = drawn();
    await user.click(screen.getByText('Pilot 2'));
    expect(onOpen).toHaveBeenCalledWith({ id: 'p2', name: 'Pilot 2' });
  });
});

type Row = { id: string; name: string };

const columns: TableColumn<Row>[] = [
  { id: 'name', header: 'Pilot', width: 200, grows: true, isSortable: true, cell: ({ name }) => name },
  { id: 'unit', header: 'Unit', width: 100, isSortable: true, cell: () => 'OIT' },
];

const settled = () => act(() => new Promise((resolve) => requestAnimationFrame(resolve)));

function drawn() {
  const told = {
    onSort: jest.fn(),
    onOpen: jest.fn(),
    onSelect: jest.fn(),
    onSight: jest.fn<(first: number, last: number) => void>(),
  };
  const { user } = renderScreen(
    <>
      <input aria-label="Search" />
      <DataTable<Row>
        label="Pilots"
        list="all"
        columns={columns}
        total={10_000}
        rowAt={(index) => ({ id: `p${index}`, name: `Pilot ${index}` })}
        keyOf={({ id }) => id}
        sort={{ by: 'name', direction: 'ascending' }}
        selected={new Set()}
        {...told}
      />
    </>,
  );
  return { user, ...told };
}
