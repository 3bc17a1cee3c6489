import { Button, count, EmptyState, ErrorState, IconCircleCheck, Loading, Segmented } from '@gatehouse/ui';
import { graphql } from '@gatehouse/web-kit';
import { useQuery } from '@apollo/client/react';
import type { ResultOf } from '@graphql-typed-document-node/core';
import { useState } from 'react';
import { ProblemTable } from './problem-table';
import classes from './rows.module.css';

const problemsQuery = graphql(`
  query RowProblems($id: ID!, $verdict: RowVerdict, $first: Int!, $after: String) {
    import(id: $id) {
      id
      problems(verdict: $verdict, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            line
            field
            verdict
            problem
            consequence
            name
            externalId
          }
        }
      }
    }
  }
`);

type Connection = NonNullable<ResultOf<typeof problemsQuery>['import']>['problems'];
export type RowProblem = Connection['edges'][number]['node'];

const pageSize = 10;

type Props = { importId: string; refused: number; flagged: number };

/** What is odd about the rows: which one, what is so, and what happens with it. */
export function RowProblems({ importId, refused, flagged }: Props) {
  const [verdict, setVerdict] = useState<'all' | 'refused' | 'flagged'>('all');
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const { data, previousData, error, refetch } = useQuery(problemsQuery, {
    variables: {
      id: importId,
      verdict: verdict === 'all' ? null : verdict,
      first: pageSize,
      after: cursors.at(-1) ?? null,
    },
  });
  const page = (data ?? previousData)?.import?.problems;
  return (
    <section aria-labelledby="row-problems">
      <div className={classes.head}>
        <h2 id="row-problems">Rows that need a word</h2>
        <Segmented
          label="Which rows"
          choices={[
            { value: 'all', label: `All ${count(refused + flagged)}` },
            { value: 'refused', label: `Refused ${count(refused)}` },
            { value: 'flagged', label: `Flagged ${count(flagged)}` },
          ]}
          value={verdict}
          onChange={(chosen) => {
            setVerdict(chosen);
            setCursors([]);
          }}
        />
      </div>
      {error && !page && <ErrorState title="The rows could not be read" onRetry={() => void refetch()} />}
      {!error && !page && <Loading label="Reading the rows" rows={6} />}
      {page && page.edges.length === 0 && <EmptyState title={emptyWords[verdict]} icon={IconCircleCheck} />}
      {page && page.edges.length > 0 && (
        <>
          <ProblemTable problems={page.edges.map(({ node }) => node)} />
          <Pager
            page={page}
            shown={cursors.length * pageSize}
            onBack={() => setCursors(cursors.slice(0, -1))}
            onNext={(cursor) => setCursors([...cursors, cursor])}
          />
        </>
      )}
    </section>
  );
}

const emptyWords = {
  all: 'Nothing about these rows is odd',
  refused: 'No row is refused',
  flagged: 'No row is flagged',
};

type PagerProps = { page: Connection; shown: number; onBack: () => void; onNext: (cursor: string) => void };

function Pager({ page: { totalCount, pageInfo, edges }, shown, onBack, onNext }: PagerProps) {
  if (totalCount <= edges.length) return null;
  const { endCursor } = pageInfo;
  return (
    <div className={classes.pager}>
      <span>
        {count(shown + 1)} to {count(shown + edges.length)} of {count(totalCount)} problems
      </span>
      <Button size="small" disabled={shown === 0} onClick={onBack}>
        Earlier rows
      </Button>
      <Button
        size="small"
        disabled={!pageInfo.hasNextPage || !endCursor}
        onClick={() => endCursor && onNext(endCursor)}
      >
        Later rows
      </Button>
    </div>
  );
}
