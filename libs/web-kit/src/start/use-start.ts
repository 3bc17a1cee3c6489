import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';

const parameter = 'do';

/** An address that also starts something once it is reached: `/portfolio?do=register`. */
export const toStart = (address: string, name: string): string =>
  `${address}${address.includes('?') ? '&' : '?'}${parameter}=${encodeURIComponent(name)}`;

/** Starts what the address asks for, once, and takes it out of the address: a copied link starts nothing. */
export function useStart(start: (name: string) => void): void {
  const [parameters, setParameters] = useSearchParams();
  const asked = parameters.get(parameter);
  const latest = useRef(start);
  useEffect(() => {
    latest.current = start;
  });
  useEffect(() => {
    if (asked === null) return;
    setParameters(
      (before) => {
        const after = new URLSearchParams(before);
        after.delete(parameter);
        return after;
      },
      { replace: true },
    );
    latest.current(asked);
  }, [asked, setParameters]);
}
