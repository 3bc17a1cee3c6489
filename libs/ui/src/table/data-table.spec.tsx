import { describe, expect, it, jest } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import { useState } from 'react';
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

  it('prints the rows that there are, and says how many are left out', () => {
    drawn({ fetched: 120 });
    const printed = (name: string) => act(() => void window.dispatchEvent(new Event(name)));
    printed('beforeprint');
    expect(screen.getAllByRole('row')).toHaveLength(121);
    expect(screen.getByText('Printed are the first 120 of 10,000. The download has them all.')).toBeTruthy();
    printed('afterprint');
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
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

  it('is worked by keys: J and K move, X chooses, Enter opens', async () => {
    const { user, chosen, onOpen } = drawn();
    await user.keyboard('jjjk');
    await settled();
    expect(document.activeElement?.textContent).toContain('Pilot 1');
    await user.keyboard('x');
    expect(chosen()).toEqual(['p1']);
    await user.keyboard('x');
    expect(chosen()).toEqual([]);
    await user.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledWith({ id: 'p1', name: 'Pilot 1' });
  });

  it('leaves keys alone while somebody types', async () => {
    const { user, chosen } = drawn();
    await user.keyboard('j');
    await settled();
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Search' });
    await user.click(field);
    await user.keyboard('xj');
    await settled();
    expect(chosen()).toEqual([]);
    expect(field.value).toBe('xj');
    expect(document.activeElement).toBe(field);
  });

  it('opens the row that is pressed', async () => {
    const { user, onOpen } = drawn();
    await user.click(screen.getByText('Pilot 2'));
    expect(onOpen).toHaveBeenCalledWith({ id: 'p2', name: 'Pilot 2' });
  });
});

describe('rows that can be chosen', () => {
  it('have a box each, which opens nothing', async () => {
    const { user, chosen, onOpen } = drawn();
    await user.click(screen.getByRole('checkbox', { name: 'Choose Pilot 2' }));
    expect(chosen()).toEqual(['p2']);
    expect(screen.getByText('Pilot 2').closest('tr')?.getAttribute('aria-selected')).toBe('true');
    await user.click(screen.getByRole('checkbox', { name: 'Choose Pilot 2' }));
    expect(chosen()).toEqual([]);
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('are chosen from one to another with Shift, on a row or on its box', async () => {
    const { user, chosen, onOpen } = drawn();
    await user.click(screen.getByRole('checkbox', { name: 'Choose Pilot 3' }));
    await user.keyboard('{Shift>}');
    await user.click(screen.getByText('Pilot 1'));
    expect(chosen()).toEqual(['p1', 'p2', 'p3']);
    await user.click(screen.getByRole('checkbox', { name: 'Choose Pilot 5' }));
    await user.keyboard('{/Shift}');
    expect(chosen()).toEqual(['p1', 'p2', 'p3', 'p4', 'p5']);
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('are taken in and let go by Shift with an arrow, from where it began', async () => {
    const { user, chosen } = drawn();
    await user.keyboard('jj');
    await settled();
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await settled();
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await settled();
    expect(chosen()).toEqual(['p1', 'p2', 'p3']);
    await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
    await settled();
    expect(chosen()).toEqual(['p1', 'p2']);
    expect(document.activeElement?.textContent).toContain('Pilot 2');
  });

  it('are chosen all that are shown, and say where only some are', async () => {
    const { user, chosen } = drawn({ fetched: 40 });
    const all = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Choose the rows shown' });
    await user.click(screen.getByRole('checkbox', { name: 'Choose Pilot 0' }));
    expect(all.indeterminate).toBe(true);
    await user.click(all);
    expect(chosen()).toHaveLength(40);
    expect(all.checked).toBe(true);
  });

  it('have no boxes where nothing can be chosen', () => {
    drawn({ canChoose: false });
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

type Row = { id: string; name: string };

const columns: TableColumn<Row>[] = [
  { id: 'name', header: 'Pilot', width: 200, grows: true, isSortable: true, cell: ({ name }) => name },
  { id: 'unit', header: 'Unit', width: 100, isSortable: true, cell: () => 'OIT' },
];

const settled = () => act(() => new Promise((resolve) => requestAnimationFrame(resolve)));

const rowAt = (index: number): Row => ({ id: `p${index}`, name: `Pilot ${index}` });

function drawn({ fetched = 10_000, canChoose = true } = {}) {
  const told = {
    onSort: jest.fn(),
    onOpen: jest.fn(),
    onSight: jest.fn<(first: number, last: number) => void>(),
  };
  let chosen: ReadonlySet<string> = new Set();
  function Choosing() {
    const [held, setHeld] = useState(chosen);
    chosen = held;
    const shown = Array.from({ length: fetched }, (_, index) => rowAt(index));
    const times = shown.filter(({ id }) => held.has(id)).length;
    const choose = (rows: readonly Row[], isChosen: boolean) =>
      setHeld((before) => {
        const after = new Set(before);
        rows.forEach(({ id }) => (isChosen ? after.add(id) : after.delete(id)));
        return after;
      });
    return (
      <DataTable<Row>
        label="Pilots"
        list="all"
        columns={columns}
        total={10_000}
        rowAt={(index) => (index < fetched ? rowAt(index) : undefined)}
        keyOf={({ id }) => id}
        sort={{ by: 'name', direction: 'ascending' }}
        {...(canChoose && {
          selection: {
            chosen: held,
            choose,
            nameOf: ({ name }: Row) => name,
            shown: times === 0 ? 'none' : times === fetched ? 'all' : 'some',
            toggleShown: () => choose(shown, times < fetched),
          },
        })}
        {...told}
      />
    );
  }
  const { user } = renderScreen(
    <>
      <input aria-label="Search" />
      <Choosing />
    </>,
  );
  return { user, chosen: () => [...chosen].sort(), ...told };
}
