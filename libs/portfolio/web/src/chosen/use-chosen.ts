import type { PilotFilter } from '@gatehouse/web-kit';
import { useCallback, useState } from 'react';

export type ChosenPilot = { id: string; name: string; sponsor?: { id: string } | null };

export type Chosen = {
  pilots: ReadonlyMap<string, ChosenPilot>;
  /** As many as one command can be about. */
  isFull: boolean;
  choose: (pilots: readonly ChosenPilot[], isChosen: boolean) => void;
  /** Lets go of all but these. */
  keep: (ids: readonly string[]) => void;
  letGo: () => void;
};

/** As many as the server takes in one command. */
export const mostChosen = 500;

type Pilots = ReadonlyMap<string, ChosenPilot>;
const nobody: Pilots = new Map();

/** The pilots a person has chosen out of what a filter leaves; another filter is another choice. */
export function useChosen(filter: PilotFilter): Chosen {
  const list = JSON.stringify(filter);
  const [held, setHeld] = useState({ list, pilots: nobody });
  if (held.list !== list) setHeld({ list, pilots: nobody });
  const change = useCallback(
    (next: (pilots: Pilots) => Pilots) =>
      // What was asked for under another filter may come late, and is then no longer wanted.
      setHeld((before) => (before.list === list ? { list, pilots: next(before.pilots) } : before)),
    [list],
  );
  return {
    pilots: held.list === list ? held.pilots : nobody,
    isFull: held.pilots.size >= mostChosen,
    choose: useCallback(
      (pilots, isChosen) =>
        change((before) => (isChosen ? withAll(before, pilots) : without(before, pilots))),
      [change],
    ),
    keep: useCallback(
      (ids) => change((before) => new Map([...before].filter(([id]) => ids.includes(id)))),
      [change],
    ),
    letGo: useCallback(() => change(() => nobody), [change]),
  };
}

const withAll = (before: Pilots, pilots: readonly ChosenPilot[]): Pilots => {
  const after = new Map(before);
  for (const { id, name, sponsor } of pilots)
    if (after.size < mostChosen) after.set(id, { id, name, sponsor: sponsor ?? null });
  return after;
};

const without = (before: Pilots, pilots: readonly ChosenPilot[]): Pilots => {
  const after = new Map(before);
  pilots.forEach(({ id }) => after.delete(id));
  return after;
};
