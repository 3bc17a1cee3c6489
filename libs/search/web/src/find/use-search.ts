import { skipToken, useQuery } from '@apollo/client/react';
import { useMoment } from '@gatehouse/web-kit';
import { useEffect, useState } from 'react';
import { searchQuery, type Found } from './search.query';

const restMilliseconds = 90;

/** What the words find; what was found before stays until the new is there. */
export function useSearch(words: string): { found: Found | null; isLoading: boolean; hasFailed: boolean } {
  const rested = useRested(words);
  const { variables } = useMoment();
  const { data, previousData, error } = useQuery(
    searchQuery,
    rested === '' ? skipToken : { variables: { words: rested, ...variables }, fetchPolicy: 'no-cache' },
  );
  if (words === '') return { found: null, isLoading: false, hasFailed: false };
  const found = (data ?? previousData)?.search ?? null;
  return { found, isLoading: !error && (rested !== words || !data), hasFailed: error !== undefined };
}

/** The words once the typing rests. */
function useRested(words: string): string {
  const [rested, setRested] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setRested(words), restMilliseconds);
    return () => clearTimeout(timer);
  }, [words]);
  return rested;
}
