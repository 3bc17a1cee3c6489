import {
  IconCalendar,
  IconFileText,
  IconGavel,
  IconPaperclip,
  IconStack2,
  IconUser,
  IconUsers,
  type IconShape,
  type PaletteGroup,
  type PaletteItem,
} from '@gatehouse/ui';
import { Marked } from './marked';
import type { Found, FoundResult } from './search.query';
import type { Open } from './use-open';

type Kind = FoundResult['kind'];

const kinds: readonly { kind: Kind; heading: string; icon: IconShape }[] = [
  { kind: 'pilot', heading: 'Pilots', icon: IconStack2 },
  { kind: 'person', heading: 'People', icon: IconUser },
  { kind: 'contract', heading: 'Contracts', icon: IconFileText },
  { kind: 'decision', heading: 'Decisions', icon: IconGavel },
  { kind: 'meeting', heading: 'Meetings', icon: IconCalendar },
  { kind: 'board', heading: 'Boards', icon: IconUsers },
  { kind: 'evidence', heading: 'Evidence', icon: IconPaperclip },
];

/** What was found, by kind, in the order of the kinds; within one the best comes first. */
export const resultGroups = (found: Found | null, open: Open): PaletteGroup[] =>
  kinds.map(({ kind, heading, icon }) => ({
    heading,
    items: (found?.results ?? [])
      .filter((result) => result.kind === kind)
      .map((result) => resultItem(result, icon, open)),
  }));

export const iconOf = (kind: Kind): IconShape => kinds.find((one) => one.kind === kind)?.icon ?? IconStack2;

const resultItem = (result: FoundResult, icon: IconShape, open: Open): PaletteItem => ({
  key: `${result.kind}-${result.address}`,
  icon,
  title: <Marked parts={result.titleParts} />,
  detail: <Detail result={result} />,
  act: () => open(result),
});

/** Kinds whose passages mostly speak for themselves. */
const plain: readonly Kind[] = ['pilot', 'person'];

function Detail({ result: { kind, found, person } }: { result: FoundResult }) {
  const isNamed = !plain.includes(kind) || !['Unit', 'Purpose', 'Title'].includes(found.field);
  return (
    <>
      {isNamed && found.field !== '' && `${found.field}: `}
      <Marked parts={found.parts} />
      {person?.hasLeft && ', has left'}
    </>
  );
}
