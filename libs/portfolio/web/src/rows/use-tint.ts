import { useCallback, useEffect, useState } from 'react';

const restMilliseconds = 2_000;

type Tint = { tinted: ReadonlySet<string>; tint: (ids: readonly string[]) => void };

/** Marks what has just changed, and lets it rest after two seconds. */
export function useTint(): Tint {
  const [tinted, setTinted] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (tinted.size === 0) return;
    const timer = setTimeout(() => setTinted(new Set()), restMilliseconds);
    return () => clearTimeout(timer);
  }, [tinted]);
  const tint = useCallback(
    (ids: readonly string[]) => setTinted((before) => new Set([...before, ...ids])),
    [],
  );
  return { tinted, tint };
}
