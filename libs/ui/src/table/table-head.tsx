import type { ReactTable } from '@tanstack/react-table';
import { Icon } from '../icon/icon';
import { IconArrowDown, IconArrowUp } from '../icon/icons';
import type { Features, Slot, TableColumn, TableSort } from './data-table';

type Props<Row> = {
  table: ReactTable<Features, Slot<Row>>;
  columns: readonly TableColumn<Row>[];
  sort: TableSort | null;
  onSort: (by: string) => void;
};

export function TableHead<Row>({ table, columns, sort, onSort }: Props<Row>) {
  return (
    <>
      <colgroup>
        {columns.map(({ id, width, grows }) => (
          <col key={id} style={grows ? undefined : { width }} />
        ))}
      </colgroup>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id} aria-rowindex={1}>
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
