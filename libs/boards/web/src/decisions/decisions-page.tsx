import { useMediaQuery } from '@mantine/hooks';
import {
  counted,
  DataTable,
  EmptyState,
  ErrorState,
  IconSearch,
  Loading,
  Page,
  PageHeader,
} from '@gatehouse/ui';
import { useMoment, type Loaded } from '@gatehouse/web-kit';
import { useCallback, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { BoardsTabs } from '../list/boards-tabs';
import list from '../list/list.module.css';
import { decisionColumns } from './decision-columns';
import { DecisionList } from './decision-list';
import type { ListedDecision } from './decisions.query';
import classes from './decisions.module.css';
import { DownloadRegister } from './download-register';
import { RegisterFilters } from './register-filters';
import { useRegisterQuestion } from './register-question';
import { useDecisionPages } from './use-decision-pages';

/** Every decision ever, with how it was counted. */
export function DecisionsPage() {
  const [question, change] = useRegisterQuestion();
  const { loaded, error, reach, asked, retry } = useDecisionPages(question);
  const { keep } = useMoment();
  const isAsking = question.search !== '' || question.board !== '' || question.outcome !== null;
  return (
    <Page title="Decisions" crumbs={[{ label: 'Boards', to: keep('/boards') }, { label: 'Decisions' }]} fills>
      <div className={list.header}>
        <PageHeader
          title="Decisions"
          lead="Every decision of every board: sealed, with its votes and the proof of who counted."
          actions={loaded && loaded.total > 0 && <DownloadRegister question={question} />}
        />
      </div>
      <BoardsTabs current="decisions" />
      <RegisterFilters question={question} onChange={change}>
        {loaded && counted(loaded.total, 'decision')}
      </RegisterFilters>
      <div className={classes.list}>
        {error && !loaded && (
          <ErrorState title="The register could not be read" onRetry={retry}>
            {error.message}
          </ErrorState>
        )}
        {!error && !loaded && <Loading label="Reading the register" rows={10} />}
        {loaded?.total === 0 && <Nothing isAsking={isAsking} />}
        {loaded && loaded.total > 0 && <Rows list={asked} loaded={loaded} reach={reach} />}
      </div>
    </Page>
  );
}

type RowsProps = { list: string; loaded: Loaded<ListedDecision>; reach: (index: number) => void };

function Rows({ list: asked, loaded, reach }: RowsProps) {
  const { keep } = useMoment();
  const navigate = useNavigate();
  const isPhone = useMediaQuery('(max-width: 47.49em)', false);
  const columns = useMemo(() => decisionColumns(keep), [keep]);
  const onSight = useCallback((_: number, last: number) => reach(last), [reach]);
  if (isPhone) return <DecisionList loaded={loaded} onSight={onSight} />;
  return (
    <DataTable<ListedDecision>
      label="Decisions"
      list={asked}
      columns={columns}
      total={loaded.total}
      rowAt={(index) => loaded.rows[index]}
      keyOf={({ id }) => id}
      sort={null}
      onSort={() => undefined}
      onOpen={({ id }) => void navigate(keep(`/decisions/${id}`))}
      onSight={onSight}
    />
  );
}

function Nothing({ isAsking }: { isAsking: boolean }) {
  const { isPast } = useMoment();
  if (isAsking)
    return (
      <EmptyState title="No decision answers to that" icon={IconSearch}>
        It searches titles, pilots and reasons. Take a filter away to find more.
      </EmptyState>
    );
  return (
    <EmptyState title={isPast ? 'Nothing was decided yet' : 'Nothing is decided yet'}>
      What a board seals in a meeting or by circular stands here for good, with the votes, the dissent and who
      counted.
    </EmptyState>
  );
}
