import { useEffect, useState } from 'react';

/** What the server says of a log that tells an invented story; null where it tells a real one. */
export type Demonstration = {
  company: string;
  /** Where a tour leads to; null where there are people and no portfolio. */
  stories: Readonly<Record<string, string>> | null;
};

/** True of all that is shown until the next full load; people and decisions are then invented, and the screen says so. */
export function useDemonstration(): Demonstration | null {
  const [demonstration, setDemonstration] = useState<Demonstration | null>(null);
  useEffect(() => {
    const asking = new AbortController();
    fetch('/auth/ways', { signal: asking.signal })
      .then((answer) => answer.json())
      .then((ways: Partial<Demonstration> & { demonstration?: boolean }) => {
        const { company = '', stories = null } = ways;
        if (ways.demonstration === true) setDemonstration({ company, stories });
      })
      // Without an answer nothing is claimed; what matters about a server that is away is said elsewhere.
      .catch(() => undefined);
    return () => asking.abort();
  }, []);
  return demonstration;
}
