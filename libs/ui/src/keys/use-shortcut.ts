import { useLayoutEffect, useRef } from 'react';
import { listenForKeys } from './listening';
import { startWorking, type Shortcut, type Shortcuts } from './shortcuts';

/** Runs on a key such as `@` or `[`, only while no field has the focus; `Mod+k` runs anywhere. */
export function useShortcut(key: string, shortcut: Shortcut, isOn = true): void {
  useShortcuts({ [key]: shortcut }, isOn);
}

/** The same for several keys of one screen. They work from the moment it is seen, not a little later. */
export function useShortcuts(keys: Shortcuts, isOn = true): void {
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useLayoutEffect(() => {
    if (!isOn) return;
    const stopWorking = startWorking(() => latest.current);
    const stopListening = listenForKeys();
    return () => {
      stopListening();
      stopWorking();
    };
  }, [isOn]);
}
