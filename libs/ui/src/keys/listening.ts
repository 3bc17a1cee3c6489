import { beginsSequence, shortcutOn } from './shortcuts';
import { singleKeys } from './single-keys';

const patienceInMilliseconds = 1_500;

let listeners = 0;
let hasDialog = false;
let begun: { key: string; until: number } | null = null;

/** Listens for keys as long as anybody wants it. */
export const listenForKeys = (): (() => void) => {
  if (listeners++ === 0) {
    window.addEventListener('keydown', lookForDialog, { capture: true });
    document.addEventListener('keydown', onKey);
  }
  return () => {
    if (--listeners > 0) return;
    window.removeEventListener('keydown', lookForDialog, { capture: true });
    document.removeEventListener('keydown', onKey);
  };
};

// A dialog has the keys to itself, also the Escape that closes it; so it is looked for before anybody acts.
const lookForDialog = () => {
  hasDialog = document.querySelector('[aria-modal="true"]') !== null;
};

const onKey = (event: KeyboardEvent) => {
  if (event.defaultPrevented || hasDialog || isModifier(event.key)) return;
  const isWithModifier = event.ctrlKey || event.metaKey;
  if (!isWithModifier && !(singleKeys.areOn() && isFree(event))) return;

  const shortcut = isWithModifier ? shortcutOn(`Mod+${event.key.toLowerCase()}`) : singleOn(event.key);
  if (!shortcut) return;
  event.preventDefault();
  shortcut.act();
};

/** What a key does, alone or after the one before it. */
const singleOn = (key: string): { act: () => void } | undefined => {
  const before = begun && begun.until > Date.now() ? begun.key : null;
  begun = null;
  const letter = key.toLowerCase();
  const inSequence = before === null ? undefined : shortcutOn(`${before} ${letter}`);
  const shortcut = inSequence ?? shortcutOn(key) ?? shortcutOn(letter);
  if (shortcut || !beginsSequence(letter)) return shortcut;
  return { act: () => void (begun = { key: letter, until: Date.now() + patienceInMilliseconds }) };
};

// On many keyboards `@` and `[` need AltGr, which reads as Alt.
const isFree = (event: KeyboardEvent): boolean =>
  !isTyping(event.target) && (!event.altKey || event.getModifierState('AltGraph'));

const isModifier = (key: string): boolean => ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta'].includes(key);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    ['TEXTAREA', 'SELECT'].includes(target.tagName) ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)));
