import { Icon, IconArrowDown, IconArrowUp, IconSearch, Palette, type PaletteGroup } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { useMomentItems } from '../moment/use-moment-items';
import { useRecent } from '../recent/use-recent';
import { fits, type Doable } from './doable';
import { doableItem } from './doable-item';
import type { FindOrDoProps } from './find-or-do';
import { Notice } from './notice';
import { resultGroups } from './result-groups';
import type { Found } from './search.query';
import { useOwnCommands } from './use-own-commands';
import { usePilotCommands } from './use-pilot-commands';
import { useOpen } from './use-open';
import { useSearch } from './use-search';

type Props = FindOrDoProps & { typed: string; onType: (typed: string) => void; onClose: () => void };

export default function FindPalette({ places, commands, typed, onType, onClose }: Props) {
  const words = typed.trim();
  const { isPast } = useMoment();
  const { found, isLoading, hasFailed } = useSearch(words);
  const recent = useRecent();
  const moments = useMomentItems(words);
  const open = useOpen();
  const ofPilot = usePilotCommands();
  const all = [...commands, ...useOwnCommands()];

  const groups = (): PaletteGroup[] => {
    const toDo = [
      group('On this pilot', ofPilot, words),
      group('Go to', places, words),
      group('Do', all, words),
    ];
    if (words === '') return [{ heading: 'Recent', items: recent }, ...toDo];
    const results = [
      ...resultGroups(found, open),
      { heading: 'Did you mean', items: otherWords(found, onType) },
    ];
    const isMeant = [...ofPilot, ...places, ...all].some(({ label }) => isBegunBy(label, words));
    return [...moments.first, ...(isMeant ? [...toDo, ...results] : [...results, ...toDo]), ...moments.last];
  };
  const shown = groups();
  return (
    <Palette
      label="Find or do"
      placeholder="A pilot, a person, a clause, a place, “as of 3 March”"
      isOpen
      onClose={onClose}
      typed={typed}
      onType={onType}
      groups={shown}
      isLoading={isLoading}
      notice={
        <Notice
          words={words}
          found={found}
          isEmpty={shown.every(({ items }) => items.length === 0)}
          hasFailed={hasFailed}
        />
      }
      foot={<Foot isPast={isPast} />}
    />
  );
}

function Foot({ isPast }: { isPast: boolean }) {
  return (
    <>
      <span>
        <Icon of={IconArrowUp} size={12} /> <Icon of={IconArrowDown} size={12} /> choose
      </span>
      <span>
        <kbd>Enter</kbd> open
      </span>
      {isPast && (
        <span>
          Pilots and contracts as they were at the instant you are reading; people as they are called now.
        </span>
      )}
    </>
  );
}

const group = (heading: string, doables: readonly Doable[], words: string): PaletteGroup => ({
  heading,
  items: doables.filter(({ label }) => fits(label, words)).map(doableItem),
});

/** Words to ask with instead; the list stays open for what they find. */
const otherWords = (found: Found | null, onType: (typed: string) => void) =>
  (found?.didYouMean ?? []).map((words) => ({
    key: `ask-${words.replaceAll(' ', '-')}`,
    icon: IconSearch,
    title: words,
    act: () => onType(words),
    staysOpen: true as const,
  }));

/** Somebody who types the beginning of a place or a command most likely wants it. */
const isBegunBy = (label: string, words: string): boolean =>
  label.toLowerCase().startsWith(words.toLowerCase());
