import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

export type Known = 'now' | 'then';

/** What queries are asked with; empty in the present. */
export type MomentVariables = { asOf?: string; atPosition?: string; known?: Known };

export type Moment = {
  isPast: boolean;
  /** The instant or the log position that is being read. */
  asOf: string | null;
  atPosition: string | null;
  known: Known;
  /** The clock for ages and waits. */
  clock: Date | undefined;
  variables: MomentVariables;
  /** Adds the moment to an address inside the product, so that a link stays in the past. */
  keep: (address: string) => string;
  goTo: (asOf: string) => void;
  setKnown: (known: Known) => void;
  returnToNow: () => void;
};

/** The parameters of an address that say which moment it means. */
export const momentNames = ['asOf', 'at', 'known'] as const;

/** The instant that the address names: `?asOf=` or `?at=`, with `&known=`. A link copied in the past opens in the past. */
export function useMoment(): Moment {
  const [parameters, setParameters] = useSearchParams();
  const asOf = instantIn(parameters.get('asOf'));
  const atPosition = asOf === null ? positionIn(parameters.get('at')) : null;
  const known: Known = parameters.get('known') === 'then' ? 'then' : 'now';
  return useMemo(() => {
    const change = (next: Record<string, string>) =>
      setParameters((before) => {
        const after = new URLSearchParams(before);
        momentNames.forEach((name) => after.delete(name));
        Object.entries(next).forEach(([name, value]) => after.set(name, value));
        return after;
      });
    const knownPart = (value: Known): Record<string, string> => (value === 'then' ? { known: 'then' } : {});
    return {
      isPast: asOf !== null || atPosition !== null,
      asOf,
      atPosition,
      known,
      clock: asOf === null ? undefined : new Date(asOf),
      variables: variablesOf(asOf, atPosition, known),
      keep: (address) => withMoment(address, { asOf, atPosition, known }),
      goTo: (instant) => change({ asOf: instant, ...knownPart(known) }),
      setKnown: (value) => asOf !== null && change({ asOf, ...knownPart(value) }),
      returnToNow: () => change({}),
    };
  }, [asOf, atPosition, known, setParameters]);
}

const variablesOf = (asOf: string | null, atPosition: string | null, known: Known): MomentVariables => {
  if (asOf !== null) return { asOf, known };
  return atPosition === null ? {} : { atPosition };
};

type Named = { asOf: string | null; atPosition: string | null; known: Known };

const withMoment = (address: string, { asOf, atPosition, known }: Named): string => {
  if (asOf === null && atPosition === null) return address;
  const [path = '', search = ''] = address.split('?');
  const parameters = new URLSearchParams(search);
  if (asOf !== null) parameters.set('asOf', asOf);
  if (atPosition !== null) parameters.set('at', atPosition);
  if (known === 'then') parameters.set('known', known);
  return `${path}?${parameters}`;
};

// An address can be typed by hand: what is not an instant names none.
const instantIn = (text: string | null): string | null => {
  const milliseconds = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
};

const positionIn = (text: string | null): string | null =>
  text !== null && /^\d{1,16}$/.test(text) ? text.padStart(16, '0') : null;
