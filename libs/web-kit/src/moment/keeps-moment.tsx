import { useContext, useMemo, type ReactNode } from 'react';
import { UNSAFE_NavigationContext as NavigationContext, useLocation, type To } from 'react-router';
import { momentNames } from './use-moment';

type Place = { pathname: string; search: string };

/**
 * Every way inside keeps the instant that is being read, links and programs alike: an address of another screen that
 * names none gets the one that is on screen. On the same screen it may go, which is the way back to now.
 */
export function KeepsMoment({ children }: { children: ReactNode }) {
  const context = useContext(NavigationContext);
  const { pathname, search } = useLocation();
  const kept = useMemo(() => {
    const { navigator } = context;
    const from = { pathname, search };
    return {
      ...context,
      navigator: {
        createHref: (to: To) => navigator.createHref(withMomentOf(from, to)),
        encodeLocation: navigator.encodeLocation?.bind(navigator),
        go: navigator.go.bind(navigator),
        push: ((to, ...rest) => navigator.push(withMomentOf(from, to), ...rest)) as typeof navigator.push,
        replace: ((to, ...rest) =>
          navigator.replace(withMomentOf(from, to), ...rest)) as typeof navigator.replace,
      },
    };
  }, [context, pathname, search]);
  return <NavigationContext.Provider value={kept}>{children}</NavigationContext.Provider>;
}

const withMomentOf = (from: Place, to: To): To => {
  const place = typeof to === 'string' ? placeIn(to) : to;
  const pathname = place.pathname ?? from.pathname;
  const here = new URLSearchParams(from.search);
  const there = new URLSearchParams(place.search);
  const isSameScreen = pathname === from.pathname;
  if (isSameScreen || momentNames.some((name) => there.has(name))) return to;
  for (const name of momentNames) {
    const value = here.get(name);
    if (value !== null) there.set(name, value);
  }
  const search = there.toString();
  return { ...place, pathname, search: search && `?${search}` };
};

const placeIn = (address: string): Partial<Place> & { hash?: string } => {
  const { pathname, search, hash } = new URL(address, 'http://here');
  return { pathname, search, hash };
};
