import type { Explained } from '../expression/explain';
import type { FactUsed } from '../review/review.events';
import { dossierFieldAt } from './dossier-fields';

/** Why an expression is false, or not known: the parts that decided it, and the facts that they rest on. */
export const reasonsOf = (explained: Explained): string[] => {
  const { kind, value, parts } = explained;
  const deciding = parts.filter((part) => part.value === value);
  switch (kind) {
    case 'and':
    case 'or':
      return deciding.flatMap(reasonsOf);
    case 'choice':
      return parts
        .slice(1)
        .filter((part) => part.value === value)
        .flatMap(reasonsOf);
    case 'not':
      return parts.flatMap((part) => reasonsOf(part));
    case 'some':
    case 'every':
      return [aboutList(explained)];
    case 'leaf':
      return [aboutLeaf(explained)];
  }
};

const aboutLeaf = ({ text, value, facts }: Explained): string => {
  if (value === 'unknown') {
    const missing = facts.filter((fact) => fact.value === null);
    return missing.length > 0
      ? `${missing.map(({ path }) => nounOf(path)).join(' and ')} is not known (${text})`
      : `it cannot be told whether ${text}`;
  }
  const [only] = facts;
  if (facts.length === 1 && only && text === only.path && typeof only.value === 'boolean')
    return factInWords(only);
  return facts.length === 0 ? text : `${facts.map(factInWords).join(', ')} (${text})`;
};

const aboutList = (explained: Explained): string => {
  const { kind, value, parts, text } = explained;
  const telling = parts.filter((part) => part.value === value);
  const count = parts.length;
  if (count === 0) return `nothing is there that could fit (${text})`;
  const whole = kind === 'some' ? value === 'true' : value === 'false';
  const nearest = whole ? telling.at(-1) : nearestOf(parts);
  const one = nearest ? `: ${titleOf(nearest)}, ${detailsOf(nearest)}` : '';
  if (value === 'unknown') return `not enough is known of ${text}`;
  if (kind === 'some')
    return value === 'true'
      ? `one fits${one}`
      : `none of ${count} fits ${predicateOf(parts)}${nearest ? `; nearest${one}` : ''}`;
  return value === 'true' ? `all ${count} fit ${predicateOf(parts)}` : `one does not fit${one}`;
};

const predicateOf = (parts: readonly Explained[]): string => parts[0]?.text ?? '';

/** The element that failed in the fewest of its conditions, where it met any. */
const nearestOf = (parts: readonly Explained[]): Explained | undefined => {
  const met = (part: Explained) => part.parts.filter(({ value }) => value === 'true').length;
  return parts
    .filter((part) => met(part) > 0)
    .sort((one, other) => met(other) - met(one))
    .at(0);
};

const detailsOf = (part: Explained): string => reasonsOf({ ...part, about: null }).join(', ');

const titleOf = ({ about }: Explained): string => {
  const element = about?.element;
  return typeof element === 'object' && element !== null && 'title' in element
    ? `“${String(element.title)}”`
    : `“${String(element)}”`;
};

const nounOf = (path: string): string => {
  const field = dossierFieldAt(path.replace(/\[[^\]]*\]/u, ''));
  return field && 'noun' in field.reads ? field.reads.noun : path;
};

/** `the risk tier is “prohibited”`, `no owner has accepted`. */
export const factInWords = ({ path, value }: FactUsed): string => {
  const field = dossierFieldAt(path.replace(/\[[^\]]*\]/u, ''));
  if (field && 'yes' in field.reads && typeof value === 'boolean')
    return value ? field.reads.yes : field.reads.no;
  const noun = nounOf(path);
  if (value === null) return `${noun} is not known`;
  if (field?.type === 'list') return `${noun}: ${value === 0 ? 'none' : String(value)}`;
  return `${noun} is ${typeof value === 'string' ? `“${value}”` : String(value)}`;
};
