import { DataTable, type TableSelection, type TableSort } from '@gatehouse/ui';
import { useMoment, type Loaded } from '@gatehouse/web-kit';
import { useCallback, useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { Chosen } from '../chosen/use-chosen';
import { allColumns, columnsFor } from '../columns/columns';
import type { Question } from '../question/question';
import { questionIn } from '../question/question';
import type { PilotRow } from '../rows/pilots.query';

type Props = {
  question: Question;
  loaded: Loaded<PilotRow>;
  reach: (index: number) => void;
  tinted: ReadonlySet<string>;
  chosen: Chosen;
  onSort: (sort: Question['sort']) => void;
};

export function PortfolioTable({ question, loaded, reach, onSort, chosen, tinted }: Props) {
  const { keep, clock } = useMoment();
  const navigate = useNavigate();
  const { columns: ids, sort } = question;
  const columns = useMemo(() => columnsFor(ids, { keep, clock }), [ids, keep, clock]);
  const onSight = useCallback((_: number, last: number) => reach(last), [reach]);
  return (
    <DataTable<PilotRow>
      label="Pilots"
      list={JSON.stringify([question.filter, sort])}
      columns={columns}
      total={loaded.total}
      rowAt={(index) => loaded.rows[index]}
      keyOf={({ id }) => id}
      sort={{ by: sort.by, direction: sort.direction } satisfies TableSort}
      onSort={(by) => onSort(nextSort(sort, by))}
      onOpen={({ id }) => void navigate(keep(`/pilots/${id}`))}
      onSight={onSight}
      selection={useSelection(loaded.rows, chosen)}
      tinted={tinted}
    />
  );
}

function useSelection(rows: readonly PilotRow[], chosen: Chosen): TableSelection<PilotRow> {
  const { pilots, choose, isFull } = chosen;
  return useMemo(() => {
    const times = pilots.size === 0 ? 0 : rows.filter(({ id }) => pilots.has(id)).length;
    const shown = times === 0 ? 'none' : times === rows.length ? 'all' : 'some';
    return {
      chosen: pilots,
      choose,
      nameOf: ({ name }) => name,
      shown,
      toggleShown: () => choose(rows, shown !== 'all' && !isFull),
    };
  }, [rows, pilots, choose, isFull]);
}

const nextSort = (sort: Question['sort'], by: string): Question['sort'] => {
  const isSortable = allColumns.some((column) => column.id === by && column.isSortable);
  if (!isSortable) return sort;
  const isTurned = sort.by === by && sort.direction === 'ascending';
  return questionIn(new URLSearchParams({ sort: `${by}:${isTurned ? 'descending' : 'ascending'}` })).sort;
};
