import { useCallback, useState } from 'react';

/** The pilots a person has marked with `X`, until they let go. */
export function useSelection() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback(
    (id: string) =>
      setSelected((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      }),
    [],
  );
  const letGo = useCallback(() => setSelected(new Set()), []);
  return { selected, toggle, letGo };
}
