import { graphql, useLive } from '@gatehouse/web-kit';
import { useQuery } from '@apollo/client/react';
import type { ResultOf } from '@graphql-typed-document-node/core';
import { useEffect, useState } from 'react';

const importRunQuery = graphql(`
  query ImportRun($id: ID!) {
    import(id: $id) {
      id
      file
      fileName
      phase
      done
      total
      counts {
        rows
        taken
        registered
        changed
        unchanged
        flagged
        refused
        events
      }
      effectiveOn
      by {
        id
        name
      }
      startedAt
      finishedAt
      firstPosition
      lastPosition
      seconds
      error
      withdrawalObstacle
    }
  }
`);

const importProgress = graphql(`
  subscription ImportProgress($id: ID!) {
    importProgress(id: $id) {
      id
      phase
      done
      total
      counts {
        rows
        taken
        registered
        changed
        unchanged
        flagged
        refused
        events
      }
      finishedAt
      firstPosition
      lastPosition
      seconds
      error
      withdrawalObstacle
    }
  }
`);

export type ImportRun = NonNullable<ResultOf<typeof importRunQuery>['import']>;

/** One run of a file, as far as it has come. */
export function useImportRun(id: string) {
  const [isAtWork, setAtWork] = useState(false);
  const { data, error, refetch } = useQuery(importRunQuery, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    // Where no socket gets through, progress is asked for instead.
    pollInterval: isAtWork ? 2_000 : 0,
  });
  const run = data?.import;
  const runs = run !== undefined && run !== null && isRunning(run);
  useEffect(() => setAtWork(runs), [runs]);
  useLive(importProgress, {
    variables: { id },
    // The answer carries the run's id, so that the cache has it already.
    onData: () => undefined,
    onReconnected: () => void refetch(),
  });
  return { run, isMissing: data !== undefined && !run, error: run ? undefined : error, refetch };
}

export const isRunning = ({ phase }: Pick<ImportRun, 'phase'>): boolean =>
  phase === 'checking' || phase === 'importing';
