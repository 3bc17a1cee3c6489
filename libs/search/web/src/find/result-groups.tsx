import {
  IconFileText,
  IconStack2,
  IconUser,
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

function Detail({ result: { kind, found, person } }: { result: FoundResult }) {
  const isNamed = kind === 'contract' || !['Unit', 'Purpose', 'Title'].includes(found.field);
  return (
    <>
      {isNamed && found.field !== '' && `${found.field}: `}
      <Marked parts={found.parts} />
      {person?.hasLeft && ', has left'}
    </>
  );
}
