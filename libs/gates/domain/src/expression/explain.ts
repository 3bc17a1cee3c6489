import type { ASTNode } from '@marcbachmann/cel-js';
import type { Dossier } from '../dossier/dossier';
import type { FactUsed } from '../review/review.events';
import {
  comprehensionOf,
  elementType,
  environmentOf,
  programOf,
  textOf,
  typeOf,
  type Scope,
} from './environment';
import { factsIn } from './facts-in';
import { checkExpression } from './check-expression';

/** What a part came to. `not-needed`: what stood before it had decided already. */
export type PartValue = 'true' | 'false' | 'unknown' | 'not-needed';

/** One part of an expression, what it came to, and on which facts; parts within parts. */
export type Explained = {
  kind: 'and' | 'or' | 'not' | 'choice' | 'some' | 'every' | 'leaf';
  text: string;
  start: number;
  end: number;
  value: PartValue;
  /** Of a leaf: what it looked at. */
  facts: readonly FactUsed[];
  /** Of an element of a list: which one it was about. */
  about: ElementOfList | null;
  parts: readonly Explained[];
};

/** An element that a list was asked about: its place as paths write it, and the element itself. */
export type ElementOfList = { name: string; path: string; element: unknown };

/** What is known while a part is looked at: the dossier, and the elements of the lists that it stands within. */
export type Known = { dossier: Dossier; scope: Scope; elements: readonly ElementOfList[] };

/** Which parts of an expression were true and false, by which facts. An expression that does not check is unknown. */
export const explain = (expression: string, dossier: Dossier): Explained => {
  const known: Known = { dossier, scope: [], elements: [] };
  const read = readOf(expression);
  if (read) return explainNode(read, known);
  return {
    ...{ kind: 'leaf', text: expression, start: 0, end: expression.length, value: 'unknown' },
    ...{ facts: [], about: null, parts: [] },
  };
};

const readings = new Map<string, ASTNode | null>();

/** An expression taken apart, once; null where it does not check. */
const readOf = (expression: string): ASTNode | null => {
  const known = readings.get(expression);
  if (known !== undefined) return known;
  const read = checkExpression(expression).ok ? environmentOf([]).parse(expression).ast : null;
  // What is tried while somebody writes is asked once and not again.
  if (readings.size >= 2_000) readings.clear();
  readings.set(expression, read);
  return read;
};

const explainNode = (node: ASTNode, known: Known): Explained => {
  switch (node.op) {
    case '&&':
    case '||':
      return explainJoined(node, known);
    case '!_': {
      const part = explainNode(node.args, known);
      return { ...whole(node, 'not', [part]), value: opposite[part.value] };
    }
    case '?:':
      return explainChoice(node, known);
    case 'rcall':
      return explainList(node, known) ?? leaf(node, known);
    default:
      return leaf(node, known);
  }
};

const opposite = { true: 'false', false: 'true', unknown: 'unknown', 'not-needed': 'not-needed' } as const;

/** `a && b && c` is one part with three, not two within each other. */
const operandsOf = (node: ASTNode, op: '&&' | '||'): ASTNode[] =>
  node.op === op ? node.args.flatMap((one) => operandsOf(one, op)) : [node];

const explainJoined = (node: Extract<ASTNode, { op: '&&' | '||' }>, known: Known): Explained => {
  const decides = node.op === '&&' ? 'false' : 'true';
  const parts: Explained[] = [];
  for (const operand of operandsOf(node, node.op))
    parts.push(
      parts.some(({ value }) => value === decides) ? notNeeded(operand) : explainNode(operand, known),
    );
  return { ...whole(node, node.op === '&&' ? 'and' : 'or', parts), value: joined(parts, decides) };
};

/** One part that decides is enough; else one that is not known leaves all of it unknown. */
const joined = (parts: readonly Explained[], decides: 'true' | 'false'): PartValue => {
  if (parts.some(({ value }) => value === decides)) return decides;
  return parts.some(({ value }) => value === 'unknown') ? 'unknown' : opposite[decides];
};

const explainChoice = (node: Extract<ASTNode, { op: '?:' }>, known: Known): Explained => {
  const [condition, yes, no] = node.args;
  const asked = explainNode(condition, known);
  const taken = asked.value === 'true' ? yes : asked.value === 'false' ? no : null;
  const rest = [yes, no].map((one) => (one === taken ? explainNode(one, known) : notNeeded(one)));
  const value = rest.find((_, index) => [yes, no][index] === taken)?.value ?? 'unknown';
  return { ...whole(node, 'choice', [asked, ...rest]), value };
};

/** `exists` and `all`, element by element up to the one that decides; every other call is a leaf. */
const explainList = (node: ASTNode, known: Known): Explained | null => {
  const found = comprehensionOf(node);
  if (found?.call !== 'exists' && found?.call !== 'all') return null;
  const elements = valueOf(found.list, known);
  if (!Array.isArray(elements)) return null;
  const decides = found.call === 'exists' ? 'true' : 'false';
  const type = elementType(typeOf(found.list, known.scope));
  const parts: Explained[] = [];
  for (const [index, element] of (elements as unknown[]).entries()) {
    const about = { name: found.name, path: pathOf(found.list, element, index), element };
    parts.push({
      ...explainNode(found.predicate, {
        dossier: known.dossier,
        scope: [...known.scope, { name: found.name, type }],
        elements: [...known.elements, about],
      }),
      about,
    });
    if (parts.at(-1)?.value === decides) break;
  }
  return {
    ...whole(node, found.call === 'exists' ? 'some' : 'every', parts),
    value: joined(parts, decides),
    facts: factsIn(found.list, known),
  };
};

/** A piece of evidence is told by its id, which stays when others come; anything else by its place. */
const pathOf = (list: ASTNode, element: unknown, index: number): string => {
  const id = typeof element === 'object' && element !== null && 'id' in element ? element.id : index;
  const of = list.op === 'rcall' ? 'evidence' : textOf(list);
  return `${of}[${String(id)}]`;
};

const leaf = (node: ASTNode, known: Known): Explained => {
  const value = valueOf(node, known);
  return {
    ...whole(node, 'leaf', []),
    value: value === true ? 'true' : value === false ? 'false' : 'unknown',
    facts: factsIn(node, known),
  };
};

/** What a part comes to; undefined where a fact that it needs is not there. */
const valueOf = (node: ASTNode, { dossier, scope, elements }: Known): unknown => {
  const bound = Object.fromEntries(elements.map(({ name, element }) => [name, element]));
  try {
    return programOf(node, scope)({ ...dossier, ...bound }) as unknown;
  } catch {
    return undefined;
  }
};

const notNeeded = (node: ASTNode): Explained => ({ ...whole(node, 'leaf', []), value: 'not-needed' });

const whole = (
  node: ASTNode,
  kind: Explained['kind'],
  parts: readonly Explained[],
): Omit<Explained, 'value'> & { value: 'unknown' } => ({
  ...{ kind, text: textOf(node), start: node.start, end: node.end },
  ...{ value: 'unknown', facts: [], about: null, parts },
});
