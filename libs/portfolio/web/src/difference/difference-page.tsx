import { useQuery } from '@apollo/client/react';
import { Button, counted, day, EmptyState, ErrorState, Loading, Page, PageHeader } from '@gatehouse/ui';
import { useNowClient } from '@gatehouse/web-kit';
import type { ResultOf } from '@graphql-typed-document-node/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { DifferenceList } from './difference-list';
import { differenceQuery } from './difference.query';
import { Instants } from './instants';
import classes from './difference.module.css';

const monthInMilliseconds = 30 * 86_400_000;
const pageSize = 200;

/** What became of the portfolio from one instant to another. */
export function DifferencePage() {
  const { from, to, setInstants } = useInstants();
  const { data, error, loading, refetch, fetchMore } = useQuery(differenceQuery, {
    variables: { from, to, known: 'now', first: pageSize },
    client: useNowClient(),
    notifyOnNetworkStatusChange: true,
  });
  const found = data?.portfolioDifference;
  const more = () => fetchMore({ variables: { after: found?.pageInfo.endCursor }, updateQuery: joined });
  return (
    <Page title="Difference" crumbs={[{ label: 'Portfolio', to: '/portfolio' }, { label: 'Difference' }]}>
      <PageHeader
        title="What changed"
        lead={
          found &&
          `${counted(found.totalCount, 'pilot')} changed from ${day(from)} to ${to ? day(to) : 'now'}, as known now.`
        }
      />
      <Instants from={from} to={to} onChange={setInstants} />
      {error && !found && (
        <ErrorState title="The difference could not be read" onRetry={() => void refetch()}>
          {error.message}
        </ErrorState>
      )}
      {!found && loading && <Loading label="Comparing" rows={10} />}
      {found?.totalCount === 0 && (
        <EmptyState title="Nothing changed between these two">
          Choose an earlier day to compare with.
        </EmptyState>
      )}
      {found && <DifferenceList differences={found.edges.map(({ node }) => node)} />}
      {found?.pageInfo.hasNextPage && (
        <div className={classes.more}>
          <Button onClick={() => void more()} isBusy={loading}>
            Show more
          </Button>
        </div>
      )}
    </Page>
  );
}

type Answer = ResultOf<typeof differenceQuery>;

const joined = (before: Answer, { fetchMoreResult }: { fetchMoreResult: Answer }): Answer => ({
  portfolioDifference: {
    ...fetchMoreResult.portfolioDifference,
    edges: [...before.portfolioDifference.edges, ...fetchMoreResult.portfolioDifference.edges],
  },
});

function useInstants() {
  const [parameters, setParameters] = useSearchParams();
  const [monthAgo] = useState(() => new Date(Date.now() - monthInMilliseconds).toISOString());
  return {
    from: instantIn(parameters.get('from')) ?? monthAgo,
    to: instantIn(parameters.get('to')),
    setInstants: (from: string, to: string | null) =>
      setParameters(to ? { from, to } : { from }, { replace: true }),
  };
}

const instantIn = (text: string | null): string | null => {
  const milliseconds = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
};
