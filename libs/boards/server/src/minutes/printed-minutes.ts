import { millisecondsOf, type Instant, type Sentence } from '@gatehouse/kernel';
import { positionText } from '@gatehouse/server-kit';
import type { PrintedMinutes, PrintedPart } from './minutes-pdf';
import type { ShownMinutes } from './minutes-reader';

/** Minutes for paper, with the names that people have now. */
export const printedMinutes = (
  minutes: ShownMinutes,
  { boardName, names }: { boardName: string; names: ReadonlyMap<string, string> },
): PrintedMinutes => {
  const { held, sections, errata, digest, position, at } = minutes;
  const { title, number, appointment } = held;
  return {
    title: `Minutes: ${title}`,
    about: [
      `${boardName}, meeting ${number}, ${dayAndHour(appointment.startsAt)}, ${appointment.place}`,
      standing(minutes, names),
    ],
    sections: sections.map(({ heading, isWithheld, lines }) => ({
      ...{ heading, isWithheld },
      lines: lines.map((line) => ({ time: line.at && hourOf(line.at), parts: partsOf(line.parts, names) })),
    })),
    errata: errata.map(({ person, text, at: addedAt }) => ({
      heading: `Added by ${names.get(person) ?? ''} on ${dayAndHour(addedAt)}; not part of the sealed text.`,
      text,
    })),
    foot: `Log position ${positionText(position)}, SHA-256 ${digest}`,
    madeAt: at,
  };
};

/** Everybody whose name is printed. */
export const peopleOnPaper = ({ approved, errata }: ShownMinutes): string[] => [
  ...(approved ? [approved.by] : []),
  ...errata.map(({ person }) => person),
];

const standing = ({ state, version, approved }: ShownMinutes, names: ReadonlyMap<string, string>): string => {
  if (approved)
    return `Version ${version}, approved and sealed by ${names.get(approved.by) ?? ''} on ${dayAndHour(approved.at)}`;
  return state === 'drafted'
    ? `Draft, version ${version}; not approved yet`
    : 'In the making; nobody has drafted them yet';
};

const partsOf = (sentence: Sentence, names: ReadonlyMap<string, string>): PrintedPart[] =>
  sentence.map((part) =>
    part.kind === 'person' ? { kind: part.kind, text: names.get(part.person) ?? '' } : part,
  );

const dayAndHour = (instant: Instant): string =>
  `${days.format(millisecondsOf(instant))}, ${hourOf(instant)} UTC`;

const hourOf = (instant: Instant): string => instant.slice(11, 16);

const days = new Intl.DateTimeFormat('en-GB', {
  ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
});
