import { useQuery } from '@apollo/client/react';
import { useNowClient } from '@gatehouse/web-kit';
import { useMemo } from 'react';
import { defaultColumns, defaultSort, everything, isSameQuestion, type Question } from '../question/question';
import type { AskedQuestion } from '../question/use-question';
import { savedViewsQuery, type SavedView } from './saved-views.query';

export type View = { name: string; question: Question; saved: SavedView | undefined };

export type Views = { all: readonly View[]; current: View; reload: () => void };

const allPilots: View = { name: 'All pilots', question: everything, saved: undefined };
const nobodyAccepted: View = {
  name: 'No accepted owner',
  question: { ...everything, filter: { ownership: ['offered', 'unoffered'] } },
  saved: undefined,
};

/** The views there are, and the one the question on screen began with. */
export function useViews({ question, savedId }: AskedQuestion): Views {
  const { data, refetch } = useQuery(savedViewsQuery, { client: useNowClient() });
  const saved = data?.savedViews;
  return useMemo(() => {
    const all = [allPilots, nobodyAccepted, ...(saved ?? []).map(viewOf)];
    const chosen = all.find((view) => view.saved !== undefined && view.saved.id === savedId);
    const current = chosen ?? (isSameFilter(question, nobodyAccepted.question) ? nobodyAccepted : allPilots);
    return { all, current, reload: () => void refetch() };
  }, [saved, savedId, question, refetch]);
}

const viewOf = (saved: SavedView): View => ({
  name: saved.name,
  saved,
  question: {
    // The scalar holds what a filter input held when it was saved.
    filter: saved.filter,
    sort: saved.sort ? { by: saved.sort.by, direction: saved.sort.direction } : defaultSort,
    columns: saved.columns.length > 0 ? saved.columns : defaultColumns,
    view: saved.view,
  },
});

const isSameFilter = (one: Question, other: Question): boolean =>
  isSameQuestion({ ...everything, filter: one.filter }, { ...everything, filter: other.filter });
