import { columnOrderingFeature, tableFeatures, useTable, type ColumnDef } from '@tanstack/react-table';
import { useEffect, useMemo, type ReactNode } from 'react';
import { count } from '../format/number';
import { usePrinting } from '../print/use-printing';
import { TableHead } from './table-head';
import { TableRow } from './table-row';
import { useRowKeys } from './use-row-keys';
import { useRowSelection, type TableSelection } from './use-row-selection';
import { useRowWindow } from './use-row-window';
import classes from './table.module.css';

export type TableColumn<Row> = {
  id: string;
  header: string;
  /** Widest it needs to be, in pixels; what grows takes the rest. */
  width: number;
  grows?: boolean;
  isSortable?: boolean;
  cell: (row: Row) => ReactNode;
};

export type TableSort = { by: string; direction: 'ascending' | 'descending' };

export type DataTableProps<Row> = {
  label: string;
  /** What the list is of; another one begins at its top. */
  list: string;
  columns: readonly TableColumn<Row>[];
  /** All rows there are, also those that have not been fetched. */
  total: number;
  /** The row at an index, once it is there. */
  rowAt: (index: number) => Row | undefined;
  keyOf: (row: Row) => string;
  sort: TableSort | null;
  onSort: (by: string) => void;
  onOpen: (row: Row) => void;
  /** Where rows can be chosen. */
  selection?: TableSelection<Row>;
  /** Keys of rows that somebody else has just changed. */
  tinted?: ReadonlySet<string>;
  /** Called with the indexes in sight, so that their rows can be fetched. */
  onSight: (first: number, last: number) => void;
};

/** One line of the window; `row` is undefined until it has been fetched. */
export type Slot<Row> = { index: number; row: Row | undefined };

const margin = 24;
/** The column of boxes, with the margin before it. */
export const boxWidth = margin + 26;

const features = tableFeatures({ columnOrderingFeature });
export type Features = typeof features;

/** A table of any length: only the rows in sight are drawn, the head stays, `J K Enter` work the rows, `X` chooses. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, list, columns, total, rowAt, onSight } = props;
  const {
    scroller,
    rows: inSight,
    height,
    reveal,
  } = useRowWindow({ count: total, rowHeight: 34, headHeight: 34, onSight });
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [list, scroller]);

  const isPrinting = usePrinting();
  const printed = isPrinting ? fetched({ total, rowAt }) : [];
  const slots = isPrinting ? printed : inSight.map(({ index }) => ({ index, row: rowAt(index) }));
  const definitions = useMemo(() => columns.map(definitionOf), [columns]);
  const table = useTable({
    features,
    columns: definitions,
    data: slots,
    state: { columnOrder: columns.map(({ id }) => id) },
    getRowId: ({ index }) => String(index),
  });
  const choice = useRowSelection(props);
  const focus = useRowKeys({ ...props, choice, scroller, reveal });
  const span = columns.length + (props.selection ? 1 : 0);

  return (
    <div className={classes.scroller} ref={scroller} tabIndex={0} role="region" aria-label={label}>
      <table
        className={classes.table}
        aria-rowcount={total + 1}
        aria-label={label}
        style={{ minWidth: widthOf(columns) + (props.selection ? boxWidth : margin) }}
      >
        <TableHead table={table} {...props} />
        <tbody>
          <Spacer height={isPrinting ? 0 : (inSight[0]?.start ?? 0)} span={span} />
          {table.getRowModel().rows.map((row) => (
            <TableRow key={row.id} row={row} {...props} choice={choice} focus={focus} />
          ))}
          <Spacer height={isPrinting ? 0 : height - (inSight.at(-1)?.end ?? 0)} span={span} />
        </tbody>
      </table>
      {isPrinting && printed.length < total && (
        <p className={classes.leftOut}>
          Printed are the first {count(printed.length)} of {count(total)}. The download has them all.
        </p>
      )}
    </div>
  );
}

/** What there is to print: rows that have been fetched, from the first one on. */
const fetched = <Row,>({ total, rowAt }: Pick<DataTableProps<Row>, 'total' | 'rowAt'>): Slot<Row>[] => {
  const slots: Slot<Row>[] = [];
  for (let index = 0; index < total; index++) {
    const row = rowAt(index);
    if (row === undefined) break;
    slots.push({ index, row });
  }
  return slots;
};

function Spacer({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true" className={classes.spacer}>
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}

const definitionOf = <Row,>({ id, header, cell }: TableColumn<Row>): ColumnDef<Features, Slot<Row>> => ({
  id,
  header,
  cell: ({ row }) => (row.original.row === undefined ? null : cell(row.original.row)),
});

const widthOf = <Row,>(columns: readonly TableColumn<Row>[]) =>
  columns.reduce((sum, { width }) => sum + width, margin);
