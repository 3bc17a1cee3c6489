import { useEffect, useState } from 'react';

const restMilliseconds = 2_000;

/** Marks what has just changed, and lets it rest after two seconds. */
export function useTint(): { tinted: ReadonlySet<string>; tint: (id: string) => void } {
  const [tinted, setTinted] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (tinted.size === 0) return;
    const timer = setTimeout(() => setTinted(new Set()), restMilliseconds);
    return () => clearTimeout(timer);
  }, [tinted]);
  return { tinted, tint: (id) => setTinted((before) => new Set(before).add(id)) };
}
