import { Icon, IconSearch, useShortcut } from '@gatehouse/ui';
import { useEffect, useRef, useState } from 'react';
import classes from './filter.module.css';

type Props = { value: string; onChange: (value: string) => void };

const restMilliseconds = 200;

/** Words to search for; asks when the typing rests. `/` comes here. */
export function SearchField({ value, onChange }: Props) {
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  useShortcut('/', { says: 'Search', act: () => field.current?.focus() });
  // Another view may bring other words while nothing is being typed.
  if (value !== shown) {
    setShown(value);
    setTyped(value);
  }
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => latest.current(typed.trim()), restMilliseconds);
    return () => clearTimeout(timer);
  }, [typed, value]);

  return (
    <label className={classes.search}>
      <Icon of={IconSearch} size={14} />
      <input
        ref={field}
        type="search"
        aria-label="Search these pilots"
        placeholder="Search"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && field.current?.blur()}
      />
    </label>
  );
}
