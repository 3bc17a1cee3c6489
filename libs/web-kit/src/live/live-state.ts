import { useSyncExternalStore } from 'react';

/** `waiting` until something subscribes, `live` while the socket is open, `away` while it is being opened again. */
export type LiveState = 'waiting' | 'live' | 'away';

let state: LiveState = 'waiting';
const listeners = new Set<() => void>();

export const liveState = {
  get: (): LiveState => state,
  set: (next: LiveState): void => {
    state = next;
    listeners.forEach((listener) => listener());
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export const useLiveState = (): LiveState => useSyncExternalStore(liveState.subscribe, liveState.get);
