import { useEffect, useRef } from 'react';
import { startWorking, type Shortcut, type Shortcuts } from './shortcuts';

/** Runs on a single key such as `@` or `[`, only while no field has the focus and no modifier is held. */
export function useShortcut(key: string, shortcut: Shortcut, isOn = true): void {
  useShortcuts({ [key]: shortcut }, isOn);
}

/** The same for several keys of one screen. */
export function useShortcuts(keys: Shortcuts, isOn = true): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!isOn) return;
    // A dialog has the keys to itself, also the Escape that closes it; so it is looked for before anybody acts.
    let hasDialog = false;
    const lookForDialog = () => {
      hasDialog = document.querySelector('[aria-modal="true"]') !== null;
    };
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      // On many keyboards `@` and `[` need AltGr, which reads as Alt.
      if (event.altKey && !event.getModifierState('AltGraph')) return;
      const shortcut = latest.current[event.key] ?? latest.current[event.key.toLowerCase()];
      if (!shortcut || hasDialog) return;
      event.preventDefault();
      shortcut.act();
    };
    const stopWorking = startWorking(() => latest.current);
    window.addEventListener('keydown', lookForDialog, { capture: true });
    document.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', lookForDialog, { capture: true });
      document.removeEventListener('keydown', listen);
      stopWorking();
    };
  }, [isOn]);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    ['TEXTAREA', 'SELECT'].includes(target.tagName) ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)));
