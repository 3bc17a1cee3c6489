import type { ReactTable } from '@tanstack/react-table';
import { Icon } from '../icon/icon';
import { IconArrowDown, IconArrowUp } from '../icon/icons';
import { boxWidth, type DataTableProps, type Features, type Slot } from './data-table';
import { RowBox } from './row-box';
import classes from './table.module.css';

type Props<Row> = Pick<DataTableProps<Row>, 'columns' | 'sort' | 'onSort' | 'selection'> & {
  table: ReactTable<Features, Slot<Row>>;
};

export function TableHead<Row>({ table, columns, sort, onSort, selection }: Props<Row>) {
  return (
    <>
      <colgroup>
        {selection && <col className={classes.choice} style={{ width: boxWidth }} />}
        {columns.map(({ id, width, grows }) => (
          <col key={id} style={grows ? undefined : { width }} />
        ))}
      </colgroup>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id} aria-rowindex={1}>
            {selection && (
              <td className={classes.choice}>
                <RowBox
                  label="Choose the rows shown"
                  state={selection.shown}
                  onPress={selection.toggleShown}
                />
              </td>
            )}
            {group.headers.map((header) => {
              const column = columns.find(({ id }) => id === header.column.id);
              const direction = sort?.by === header.column.id ? sort.direction : undefined;
              return (
                <th key={header.id} scope="col" aria-sort={direction}>
                  {column?.isSortable ? (
                    <button type="button" onClick={() => onSort(header.column.id)}>
                      <table.FlexRender header={header} />
                      {direction && (
                        <Icon of={direction === 'ascending' ? IconArrowUp : IconArrowDown} size={12} />
                      )}
                    </button>
                  ) : (
                    <table.FlexRender header={header} />
                  )}
                </th>
              );
            })}
          </tr>
        ))}
      </thead>
    </>
  );
}
