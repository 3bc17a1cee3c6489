import { IconHistory, instant, logPosition, type PaletteGroup, type PaletteItem } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { useState } from 'react';
import { useNavigate, useLocation } from 'react-router';
import { instantIn } from './instant-in';

/** The instant or the log position that the words name; a bare number may mean something else and comes last. */
export function useMomentItems(words: string): { first: PaletteGroup[]; last: PaletteGroup[] } {
  const { goTo } = useMoment();
  const goToPosition = useGoToPosition();
  const [now] = useState(() => new Date());
  const named = instantIn(words, now);
  const position = /^#?\s?(\d{1,15})$/.exec(words)?.[1];
  const heading = 'In the past';

  const first: PaletteItem[] = [];
  const last: PaletteItem[] = [];
  if (named)
    first.push({
      key: 'as-of',
      icon: IconHistory,
      title: `Go to ${instant(named)}`,
      detail: 'This screen as of the end of that day',
      act: () => goTo(named.toISOString()),
    });
  if (position !== undefined)
    (words.startsWith('#') ? first : last).push({
      key: 'at-position',
      icon: IconHistory,
      title: `Go to ${logPosition(position)}`,
      detail: 'This screen just after that event',
      act: () => goToPosition(position),
    });
  return { first: [{ heading, items: first }], last: [{ heading: `${heading}, by number`, items: last }] };
}

function useGoToPosition(): (position: string) => void {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  return (position) => {
    const parameters = new URLSearchParams(search);
    parameters.delete('asOf');
    parameters.delete('known');
    parameters.set('at', position);
    void navigate(`${pathname}?${parameters}`);
  };
}
