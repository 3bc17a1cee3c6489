import { DataTable, type TableSort } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { useCallback, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { allColumns, columnsFor } from '../columns/columns';
import type { Question } from '../question/question';
import { questionIn } from '../question/question';
import type { Loaded } from '../rows/page-loader';
import type { PilotRow } from '../rows/pilots.query';

type Props = {
  question: Question;
  loaded: Loaded<PilotRow>;
  reach: (index: number) => void;
  tinted: ReadonlySet<string>;
  selected: ReadonlySet<string>;
  onSelect: (id: string) => void;
  onSort: (sort: Question['sort']) => void;
};

export function PortfolioTable({ question, loaded, reach, onSort, ...rest }: Props) {
  const { keep, clock } = useMoment();
  const navigate = useNavigate();
  const { columns: chosen, sort } = question;
  const columns = useMemo(() => columnsFor(chosen, { keep, clock }), [chosen, keep, clock]);
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
      {...rest}
    />
  );
}

const nextSort = (sort: Question['sort'], by: string): Question['sort'] => {
  const isSortable = allColumns.some((column) => column.id === by && column.isSortable);
  if (!isSortable) return sort;
  const isTurned = sort.by === by && sort.direction === 'ascending';
  return questionIn(new URLSearchParams({ sort: `${by}:${isTurned ? 'descending' : 'ascending'}` })).sort;
};
