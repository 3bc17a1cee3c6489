import { useApolloClient } from '@apollo/client/react';
import {
  pageLoader,
  useMoment,
  type Loaded,
  type PageLoader,
  type PilotFilter,
  type PilotSort,
} from '@gatehouse/web-kit';
import { useCallback, useEffect, useRef, useState } from 'react';
import { fetchPilots, type AskedPilots } from './fetch-pilots';
import type { PilotRow } from './pilots.query';

export type PilotPages = {
  /** Null until the first page is there. */
  loaded: Loaded<PilotRow> | null;
  error: Error | null;
  reach: (index: number) => void;
  /** From the start, as of this log position at least. */
  reload: (atLeast?: string) => void;
  /** Puts these rows in the place of those with their ids. */
  replace: (rows: readonly PilotRow[]) => void;
};

/** A reading from the start, and what its answers must rest on. */
type Round = { times: number; needs?: { atLeast: string } };

/** The pilots that answer a question, fetched as far as they are looked at. */
export function usePilotPages(filter: PilotFilter, sort: PilotSort): PilotPages {
  const client = useApolloClient();
  const { variables } = useMoment();
  const [loaded, setLoaded] = useState<Loaded<PilotRow> | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [round, setRound] = useState<Round>({ times: 0 });
  const loader = useRef<PageLoader<PilotRow> | null>(null);
  const list = JSON.stringify({ filter, sort });
  const asked = JSON.stringify({ filter, sort, ...variables });
  // Where somebody looks, so that the same list at another instant is fetched as far; another list begins at its top.
  const looked = useRef({ list, index: 0 });

  useEffect(() => {
    // Text again, so that the effect runs when the question changes and not when an object is made anew.
    const question = { ...(JSON.parse(asked) as AskedPilots), ...round.needs };
    const pages = pageLoader<PilotRow>({
      fetchPage: (after, first) => fetchPilots(client, question, { first, after }),
      onLoaded: (next) => {
        setLoaded(next);
        setError(null);
      },
      onFailed: (failure) => setError(asError(failure)),
    });
    loader.current = pages;
    if (looked.current.list !== list) looked.current = { list, index: 0 };
    pages.reach(looked.current.index);
    return () => pages.stop();
  }, [client, asked, list, round]);

  return {
    loaded,
    error,
    reach: useCallback((index: number) => {
      looked.current.index = index;
      loader.current?.reach(index);
    }, []),
    reload: useCallback(
      (atLeast?: string) =>
        setRound(({ times }) => ({ times: times + 1, ...(atLeast !== undefined && { needs: { atLeast } }) })),
      [],
    ),
    replace: useCallback((rows: readonly PilotRow[]) => loader.current?.replace(rows), []),
  };
}

const asError = (failure: unknown): Error =>
  failure instanceof Error ? failure : new Error(String(failure));
