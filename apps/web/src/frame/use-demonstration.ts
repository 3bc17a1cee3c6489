import { useEffect, useState } from 'react';

/** True where anybody at this computer can be anybody: people and decisions are then invented, and the screen says so. */
export function useDemonstration(): boolean {
  const [isDemonstration, setDemonstration] = useState(false);
  useEffect(() => {
    const asking = new AbortController();
    fetch('/auth/ways', { signal: asking.signal })
      .then((answer) => answer.json())
      .then((ways: { demonstration?: boolean }) => setDemonstration(ways.demonstration === true))
      // Without an answer nothing is claimed; what matters about a server that is away is said elsewhere.
      .catch(() => undefined);
    return () => asking.abort();
  }, []);
  return isDemonstration;
}
