import { dossierFields } from '../dossier/dossier-fields';
import { comprehensions, plainCalls, roots } from './environment';
import type { FlawHere } from './expression-flaw';
import { nearName } from './near-name';

/** What the library says of a mistake: a code, a place and a summary in the words of its makers. */
export type CelError = { code: string; summary: string; range?: { start: number; end: number } };

/** The same in ours, with what would do. */
export const inOurWords = (text: string, { code, summary, range }: CelError): FlawHere => {
  const at = range ?? { start: 0, end: text.length };
  const written = wholeCharacters(text, at);
  switch (code) {
    case 'unknown_variable':
      return unknownCall(text.slice(0, at.start)) ?? unknownName(at, written, text.slice(at.end));
    case 'no_such_key':
      return unknownField(at, written, text.slice(0, at.start));
    case 'no_matching_overload':
      return (
        unknownCall(text.slice(0, at.end), summary) ?? {
          ...{ ...at, code: 'not-comparable' },
          ...comparison(written, summary),
        }
      );
    case 'no_such_overload':
      return { ...at, code: 'not-comparable', ...comparison(written, summary) };
    case 'invalid_condition_type':
      return {
        ...{ ...at, code: 'not-yes-or-no', message: `“${short(written)}” is neither true nor false.` },
        hint: 'Compare it with something, such as e.kind == "evaluation".',
      };
    case 'limit_exceeded':
      return {
        ...{ ...at, code: 'too-large', message: 'The expression has too many parts, or lies too deep.' },
        hint: 'Split it into several criteria; each then says by itself whether it is met.',
      };
    default:
      return { ...at, code: 'unreadable', ...unreadable(code, written, summary) };
  }
};

const allowed: readonly string[] = [...plainCalls, ...comprehensions];

/** `evidence.exist(e, …)` stumbles over `e`; what is wrong is the call. */
const unknownCall = (before: string, summary = ''): FlawHere | null => {
  const called = /'(?:[^'(]*\.)?([^'.(]+)\(/u.exec(summary)?.[1] ?? /\.(\w+)\(\s*$/u.exec(before)?.[1];
  if (called === undefined || allowed.includes(called)) return null;
  const start = before.lastIndexOf(called);
  const near = nearName(called, allowed);
  return {
    ...{ code: 'not-allowed', message: `“${called}” is not used in criteria.` },
    hint: near ? `Is ${near} meant?` : `Known are ${allowed.join(', ')}.`,
    ...{ start, end: start + called.length },
  };
};

const unknownName = (at: { start: number; end: number }, written: string, rest: string): FlawHere => {
  const near = nearName(written, roots);
  const whole = dossierFields.find(({ path }) => path.endsWith(`.${written}`))?.path;
  const hint = near ?? (rest.startsWith('.') ? undefined : whole);
  return {
    ...{ ...at, code: 'unknown-name', message: `Nothing is called “${written}” here.` },
    hint: hint ? `Is ${hint} meant?` : `An expression speaks about ${roots.join(', ')}.`,
  };
};

const unknownField = (at: { start: number; end: number }, written: string, before: string): FlawHere => {
  const owner = /([A-Za-z_]\w*)\s*\.\s*$/u.exec(before)?.[1] ?? '';
  const root = roots.find((one) => one === owner) ?? 'evidence';
  const names = dossierFields
    .filter(({ path }) => path.startsWith(`${root}.`))
    .map(({ path }) => path.slice(root.length + 1));
  const near = nearName(written, names);
  return {
    ...{ ...at, code: 'unknown-field', message: `“${owner}” has no field “${written}”.` },
    hint: near ? `Is ${owner}.${near} meant?` : `It has ${names.join(', ')}.`,
  };
};

const comparison = (written: string, summary: string): Pick<FlawHere, 'message' | 'hint'> => {
  const types = summary.replace(/^.*overload:? ?/u, '');
  if (/\bnull\b/u.test(types))
    return {
      message: 'Nothing is ever null here; what is not known is absent.',
      hint: 'Ask whether it is known: has(pilot.tier).',
    };
  if (/double .* int|int .* double/u.test(types))
    return {
      message: `“${short(written)}” puts a number of the dossier together with a whole number.`,
      hint: 'Write the number with a decimal point, such as 3.0.',
    };
  const told = types
    .replaceAll('double', 'number')
    .replaceAll('string', 'text')
    .replaceAll('bool', 'yes or no');
  return { message: `“${short(written)}” does not go together: ${told}.`, hint: null };
};

const unreadable = (code: string, written: string, summary: string): Pick<FlawHere, 'message' | 'hint'> => {
  if (code === 'unterminated_string')
    return {
      message: 'A text begins here and does not end.',
      hint: 'Close it with the same quotation mark.',
    };
  if (summary.includes('EOF'))
    return {
      message: 'The expression breaks off here.',
      hint: 'Write what comes next, or take the end away.',
    };
  if (written === '&' || written === '|')
    return { message: `“${written}” alone joins nothing.`, hint: `Write ${written}${written}.` };
  if (written === '=') return { message: '“=” alone compares nothing.', hint: 'Write ==.' };
  return { message: `“${short(written)}” cannot be read here.`, hint: null };
};

/** A character beyond the first 65,536 is two of JavaScript's. */
const wholeCharacters = (text: string, { start, end }: { start: number; end: number }): string =>
  end - start === 1 ? String.fromCodePoint(text.codePointAt(start) ?? 0) : text.slice(start, end);

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
