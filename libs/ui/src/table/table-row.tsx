import { FlexRender, type Row as ModelRow } from '@tanstack/react-table';
import { memo } from 'react';
import type { DataTableProps, Features, Slot } from './data-table';
import classes from './table.module.css';

export type RowFocus = { index: number; set: (index: number) => void };

type Props<Row> = Pick<DataTableProps<Row>, 'columns' | 'keyOf' | 'onOpen' | 'selected' | 'tinted'> & {
  row: ModelRow<Features, Slot<Row>>;
  focus: RowFocus;
};

function DrawnRow<Row>({ row, keyOf, onOpen, selected, tinted, focus }: Props<Row>) {
  const { index, row: values } = row.original;
  const key = values === undefined ? undefined : keyOf(values);
  return (
    <tr
      className={classes.row}
      aria-rowindex={index + 2}
      aria-selected={key !== undefined && selected.has(key)}
      data-index={index}
      data-tinted={(key !== undefined && tinted?.has(key)) || undefined}
      data-waiting={values === undefined || undefined}
      tabIndex={focus.index === index ? 0 : -1}
      onFocus={() => focus.set(index)}
      onClick={(event) => {
        // A link or a button in the row already says where its click goes.
        const isOwnTarget = event.target instanceof Element && event.target.closest('a, button') !== null;
        if (values !== undefined && !isOwnTarget) onOpen(values);
      }}
    >
      {row.getAllCells().map((cell) => (
        <td key={cell.id}>
          {values === undefined ? <i className={classes.bone} /> : <FlexRender cell={cell} />}
        </td>
      ))}
    </tr>
  );
}

/** Scrolling makes the table's model anew for every step; a row that still says the same is not drawn again. */
const saysTheSame = <Row,>(before: Props<Row>, after: Props<Row>): boolean => {
  const one = before.row.original;
  const other = after.row.original;
  if (one.row !== other.row || one.index !== other.index || before.columns !== after.columns) return false;
  const key = one.row === undefined ? '' : before.keyOf(one.row);
  return (
    before.selected.has(key) === after.selected.has(key) &&
    before.tinted?.has(key) === after.tinted?.has(key) &&
    (before.focus.index === one.index) === (after.focus.index === one.index)
  );
};

// memo forgets that the component is generic; its props are still those of DrawnRow.
export const TableRow = memo(DrawnRow, saysTheSame) as unknown as typeof DrawnRow;
