import type { ASTNode } from '@marcbachmann/cel-js';
import {
  childrenOf,
  comprehensionOf,
  comprehensions,
  elementType,
  environmentOf,
  plainCalls,
  roots,
  textOf,
  typeOf,
  type Comprehension,
  type Scope,
} from './environment';
import type { FlawHere } from './expression-flaw';

/**
 * The first part that criteria may not use although CEL has it. What is left cannot run away: a text is never matched
 * by a pattern, no list grows, and nothing looks at a list once for each element of another.
 */
export const forbiddenIn = (node: ASTNode, scope: Scope): FlawHere | null => {
  const inside = comprehensionOf(node);
  const here = inside ? listFlaw(node, inside, scope) : partFlaw(node, scope);
  if (here) return here;
  if (inside) {
    const bound = { name: inside.name, type: elementType(typeOf(inside.list, scope)) };
    return forbiddenIn(inside.list, scope) ?? forbiddenIn(inside.predicate, [...scope, bound]);
  }
  for (const child of childrenOf(node)) {
    const flaw = forbiddenIn(child, scope);
    if (flaw) return flaw;
  }
  return null;
};

const allowedCalls: readonly string[] = [...plainCalls, ...comprehensions];

const partFlaw = (node: ASTNode, scope: Scope): FlawHere | null => {
  switch (node.op) {
    case 'call':
    case 'rcall':
      return node.args[0] === 'has' && node.op === 'call'
        ? hasFlaw(node.args[1], scope)
        : allowedCalls.includes(node.args[0])
          ? null
          : callFlaw(node, node.args[0]);
    case 'map':
    case '[]':
    case '[?]':
    case '.?':
      return notAllowed(node, 'Places in a list or a table are not asked for by number or key here.', [
        'Ask whether a piece fits: evidence.exists(e, e.kind == "evaluation").',
      ]);
    case '+':
      return isNumber(typeOf(node, scope))
        ? null
        : notAllowed(node, 'Only numbers are added here, never texts or lists.', []);
    default:
      return null;
  }
};

const isNumber = (type: string | null): boolean => type === 'double' || type === 'int';

const callFlaw = (node: ASTNode, call: string): FlawHere =>
  call === 'matches'
    ? notAllowed(node, 'Patterns are not matched here: a hostile one can run for minutes.', [
        'Use startsWith, endsWith or contains.',
      ])
    : notAllowed(node, `“${call}” is not used in criteria.`, [`Known are ${allowedCalls.join(', ')}.`]);

/** CEL itself lets `has` ask for a field that cannot be. */
const hasFlaw = (asked: readonly ASTNode[], scope: Scope): FlawHere | null => {
  const [field] = asked;
  if (!field) return null;
  const { error } = environmentOf(scope).check(textOf(field));
  if (!error) return null;
  return {
    ...{ code: 'unknown-field', hint: null, message: `There is no field “${textOf(field)}”.` },
    ...{ start: field.start, end: field.end },
  };
};

const listFlaw = (node: ASTNode, { name, list, call }: Comprehension, scope: Scope): FlawHere | null => {
  const at = { start: node.start, end: node.end, hint: null };
  if (scope.length > 0)
    return {
      ...{ ...at, code: 'nested-lists', message: 'This looks through a list for each element of another.' },
      hint: 'Write two conditions, one for each list, and join them with &&.',
    };
  if ((roots as readonly string[]).includes(name))
    return {
      ...{ ...at, code: 'name-taken', message: `“${name}” is a part of the dossier already.` },
      hint: `Call the element something else: ${textOf(list)}.${call}(e, …).`,
    };
  return null;
};

const notAllowed = (node: ASTNode, message: string, hints: readonly string[]): FlawHere => ({
  code: 'not-allowed',
  message,
  hint: hints[0] ?? null,
  start: node.start,
  end: node.end,
});
