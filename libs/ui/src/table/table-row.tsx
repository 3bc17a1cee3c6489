import { FlexRender, type Row as ModelRow } from '@tanstack/react-table';
import { memo } from 'react';
import type { DataTableProps, Features, Slot } from './data-table';
import { RowBox } from './row-box';
import type { RowChoice } from './use-row-selection';
import classes from './table.module.css';

export type RowFocus = { index: number; set: (index: number) => void };

type Props<Row> = Pick<DataTableProps<Row>, 'columns' | 'keyOf' | 'onOpen' | 'selection' | 'tinted'> & {
  row: ModelRow<Features, Slot<Row>>;
  choice: RowChoice;
  focus: RowFocus;
};

function DrawnRow<Row>({ row, keyOf, onOpen, selection, tinted, choice, focus }: Props<Row>) {
  const { index, row: values } = row.original;
  const key = values === undefined ? undefined : keyOf(values);
  const isChosen = key !== undefined && selection?.chosen.has(key) === true;
  const press = (isRange: boolean) => (isRange ? choice.reach(index) : choice.toggle(index));
  return (
    <tr
      className={classes.row}
      aria-rowindex={index + 2}
      aria-selected={selection && isChosen}
      data-index={index}
      data-tinted={(key !== undefined && tinted?.has(key)) || undefined}
      data-waiting={values === undefined || undefined}
      tabIndex={focus.index === index ? 0 : -1}
      onFocus={() => focus.set(index)}
      onMouseDown={(event) => {
        // Or the words between the two rows would be marked as well.
        if (event.shiftKey) event.preventDefault();
      }}
      onClick={(event) => {
        if (values === undefined || hasOwnMeaning(event.target)) return;
        if (selection && event.shiftKey) choice.reach(index);
        else onOpen(values);
      }}
    >
      {selection && (
        <td className={classes.choice}>
          {values !== undefined && (
            <RowBox
              label={`Choose ${selection.nameOf(values)}`}
              state={isChosen ? 'all' : 'none'}
              onPress={press}
            />
          )}
        </td>
      )}
      {row.getAllCells().map((cell) => (
        <td key={cell.id}>
          {values === undefined ? <i className={classes.bone} /> : <FlexRender cell={cell} />}
        </td>
      ))}
    </tr>
  );
}

/** A link, a button or a box in the row already says what its click does. */
const hasOwnMeaning = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a, button, label') !== null;

/** Scrolling makes the table's model anew for every step; a row that still says the same is not drawn again. */
const saysTheSame = <Row,>(before: Props<Row>, after: Props<Row>): boolean => {
  const one = before.row.original;
  const other = after.row.original;
  if (one.row !== other.row || one.index !== other.index || before.columns !== after.columns) return false;
  const key = one.row === undefined ? '' : before.keyOf(one.row);
  return (
    before.selection?.chosen.has(key) === after.selection?.chosen.has(key) &&
    before.tinted?.has(key) === after.tinted?.has(key) &&
    (before.focus.index === one.index) === (after.focus.index === one.index)
  );
};

// memo forgets that the component is generic; its props are still those of DrawnRow.
export const TableRow = memo(DrawnRow, saysTheSame) as unknown as typeof DrawnRow;
