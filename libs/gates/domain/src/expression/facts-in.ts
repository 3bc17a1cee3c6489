import type { ASTNode } from '@marcbachmann/cel-js';
import type { FactUsed } from '../review/review.events';
import { childrenOf, comprehensionOf, roots } from './environment';
import type { Known } from './explain';

/** The facts that a part looks at, each once, in the order of reading. */
export const factsIn = (node: ASTNode, known: Known): FactUsed[] => {
  const facts = new Map<string, FactUsed>();
  for (const fact of collected(node, known)) facts.set(fact.path, fact);
  return [...facts.values()];
};

const collected = (node: ASTNode, known: Known): FactUsed[] => {
  const fact = factAt(node, known);
  if (fact) return [fact];
  // Within a list's predicate the element's own fields are asked of elements that are not told apart here.
  const inside = comprehensionOf(node);
  if (inside) return collected(inside.list, known);
  return childrenOf(node).flatMap((child) => collected(child, known));
};

const factAt = (node: ASTNode, { dossier, elements }: Known): FactUsed | null => {
  if (node.op === 'id') return node.args === 'evidence' ? fact('evidence', dossier.evidence) : null;
  if (node.op !== '.' || node.args[0].op !== 'id') return null;
  const [owner, field] = [node.args[0].args, node.args[1]];
  const element = elements.find(({ name }) => name === owner);
  if (element) return fact(`${element.path}.${field}`, fieldOf(element.element, field));
  const root = roots.find((one) => one === owner);
  return root ? fact(`${root}.${field}`, fieldOf(dossier[root], field)) : null;
};

const fieldOf = (owner: unknown, field: string): unknown =>
  typeof owner === 'object' && owner !== null && Object.hasOwn(owner, field)
    ? (owner as Record<string, unknown>)[field] // it has it, as was just asked
    : undefined;

/** A list is told by what is in it, or, where that is too much to read, by how many there are. */
const fact = (path: string, value: unknown): FactUsed => {
  if (Array.isArray(value))
    return {
      path,
      value:
        value.every((one) => typeof one === 'string') && value.length > 0 ? value.join(', ') : value.length,
    };
  return { path, value: isPlain(value) ? value : null };
};

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
