import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { fontNames, fontPath, runsOf, type Face } from './pdf-fonts';

/** A piece of a line with the words that are shown. */
export type PrintedPart = { kind: 'text' | 'strong' | 'person' | 'quote' | 'code'; text: string };

export type PrintedSection = {
  heading: string;
  isWithheld: boolean;
  lines: readonly { time: string | null; parts: readonly PrintedPart[] }[];
};

/** Minutes as they go on paper: names and days in words, and what the foot of each page says. */
export type PrintedMinutes = {
  title: string;
  /** Board, day and place, and how far the minutes are. */
  about: readonly string[];
  sections: readonly PrintedSection[];
  errata: readonly { heading: string; text: string }[];
  /** Where they can be checked: log position and digest. */
  foot: string;
  /** The instant that the file says it was made at, so that sealed minutes print alike. */
  madeAt: string;
};

/** The minutes as a PDF on A4. Others have their turn between two sections, however many there are. */
export const minutesPdf = async (minutes: PrintedMinutes): Promise<Readable> => {
  const page = new PDFDocument({
    ...{ size: 'A4', bufferPages: true, lang: 'en', displayTitle: true },
    margins: { top: margin, bottom: margin + footHeight, left: margin, right: margin },
    info: { Title: minutes.title, Author: 'Gatehouse', CreationDate: new Date(minutes.madeAt) },
  });
  for (const name of fontNames) page.registerFont(name, fontPath(name));
  writeHead(page, minutes);
  for (const section of minutes.sections) {
    await setImmediate();
    writeSection(page, section);
  }
  for (const erratum of minutes.errata) writeErratum(page, erratum);
  writeFeet(page, minutes.foot);
  page.end();
  return page;
};

type Page = InstanceType<typeof PDFDocument>;

const writeHead = (page: Page, { title, about }: PrintedMinutes) => {
  write(page, 18, [{ face: 'semibold', text: title }]);
  page.moveDown(0.3).fillColor(quiet);
  for (const line of about) write(page, 9, [{ face: 'regular', text: line }]);
  page.fillColor(ink);
};

const writeSection = (page: Page, { heading, isWithheld, lines }: PrintedSection) => {
  keepTogether(page, 56);
  page.moveDown(1);
  write(page, 12, [{ face: 'semibold', text: heading }]);
  page.moveDown(0.25);
  hairline(page);
  let last: string | null = null;
  for (const { time, parts } of lines) {
    // Said once of all that happened in the same minute.
    writeLine(page, time === last ? null : time, parts);
    last = time;
  }
  if (isWithheld) writeLine(page, null, [{ kind: 'text', text: withheldWords }]);
};

/** The hour stands beside the line, so that the eye finds it. */
const writeLine = (page: Page, time: string | null, parts: readonly PrintedPart[]) => {
  keepTogether(page, 30);
  const top = page.y;
  if (time !== null) {
    page.fillColor(quiet).y = top + 2;
    write(page, 8, [{ face: 'regular', text: time }]);
    page.fillColor(ink).y = top;
  }
  page.x = margin + timeWidth;
  write(
    page,
    10.5,
    parts.map((part) => ({
      face: faces[part.kind],
      text: part.kind === 'quote' ? `“${part.text}”` : part.text,
    })),
  );
  page.x = margin;
  page.moveDown(0.35);
};

const writeErratum = (page: Page, { heading, text }: { heading: string; text: string }) => {
  keepTogether(page, 70);
  page.moveDown(1);
  write(page, 12, [{ face: 'semibold', text: 'Erratum' }]);
  page.fillColor(quiet);
  write(page, 9, [{ face: 'regular', text: heading }]);
  page.fillColor(ink).moveDown(0.25);
  hairline(page);
  writeLine(page, null, [{ kind: 'text', text }]);
};

const writeFeet = (page: Page, foot: string) => {
  const { start, count } = page.bufferedPageRange();
  for (let index = start; index < start + count; index++) {
    page.switchToPage(index);
    // Below the margin there is nothing to flow into: without it the foot would begin a page of its own.
    page.page.margins.bottom = 0;
    page.fillColor(quiet).x = margin;
    page.y = page.page.height - margin - 10;
    write(page, 7, [{ face: 'regular', text: `${foot}\nPage ${index - start + 1} of ${count}` }]);
  }
};

/** A stretch of text in several faces that flows as one, on one line for the feet of all of them. */
const write = (page: Page, size: number, pieces: readonly { face: Face; text: string }[]) => {
  page.fontSize(size);
  const runs = pieces.flatMap(({ face, text }) => runsOf(text, face)).filter(({ text }) => text !== '');
  const options = { width: page.page.width - margin - page.x, baseline: -ascent * size, lineGap: 1.5 };
  runs.forEach(({ font, text }, index) => {
    page.font(font).text(text, { ...options, continued: index < runs.length - 1 });
  });
};

const hairline = (page: Page) => {
  page
    .lineWidth(0.5)
    .strokeColor(line)
    .moveTo(margin, page.y)
    .lineTo(page.page.width - margin, page.y);
  page.stroke().moveDown(0.35);
};

/** Begins a page where a heading would stand alone at the end of this one. */
const keepTogether = (page: Page, height: number) => {
  if (page.y + height > page.page.height - page.page.margins.bottom) page.addPage();
};

const faces: Readonly<Record<PrintedPart['kind'], Face>> = {
  text: 'serif',
  strong: 'semibold',
  person: 'semibold',
  quote: 'serif',
  code: 'regular',
};
const withheldWords = 'Withheld: whoever had this printed is withdrawn from this item.';
/** How far letters reach above the line, as a share of their size; near enough for every face. */
const ascent = 0.95;
const margin = 56;
const footHeight = 24;
const timeWidth = 38;
const ink = '#1d1f22';
const quiet = '#5c6066';
const line = '#c9ccd1';
