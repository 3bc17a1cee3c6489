import { Environment, type ASTNode } from '@marcbachmann/cel-js';
import { dossierFields, type DossierField } from '../dossier/dossier-fields';

export const longestExpression = 2_000;

/** One step into a list: the name that an element has there, and the type that it is of. */
export type Bound = { name: string; type: string };

/** What the names of a sub-expression mean: the dossier's, and those of the lists that it stands within. */
export type Scope = readonly Bound[];

const celTypes: Record<DossierField['type'], string> = {
  text: 'string',
  number: 'double',
  'yes-or-no': 'bool',
  list: 'list<string>',
};

/** `pilot.tier` belongs to `pilot` as `tier`. */
const fieldsOf = (root: string): Record<string, string> =>
  Object.fromEntries(
    dossierFields
      .filter(({ path }) => path.startsWith(`${root}.`))
      .map(({ path, type }) => [path.slice(root.length + 1), celTypes[type]]),
  );

// Bounded by construction: see docs/adr/0018. The library itself would allow thousands of parts.
const limits = {
  maxAstNodes: 300,
  maxDepth: 24,
  maxListElements: 64,
  maxMapEntries: 16,
  maxCallArguments: 4,
};

export const roots = ['pilot', 'contract', 'evidence', 'gates'] as const;

const dossierEnvironment = new Environment({ limits })
  .registerType('Evidence', { fields: fieldsOf('evidence') })
  .registerVariable({ name: 'pilot', schema: fieldsOf('pilot') })
  .registerVariable({ name: 'contract', schema: fieldsOf('contract') })
  .registerVariable({ name: 'gates', schema: fieldsOf('gates') })
  .registerVariable('evidence', 'list<Evidence>');

const environments = new Map<string, Environment>();

/** The names that are known within a scope. */
export const environmentOf = (scope: Scope): Environment => {
  if (scope.length === 0) return dossierEnvironment;
  const key = scope.map(({ name, type }) => `${name}:${type}`).join(' ');
  const known = environments.get(key);
  if (known) return known;
  const made = scope.reduce(
    (environment, { name, type }) => environment.registerVariable(name, type),
    dossierEnvironment.clone(),
  );
  // Names are the writers' own: whoever invents a thousand of them gets a fresh map, not a longer one.
  if (environments.size >= 200) environments.clear();
  environments.set(key, made);
  return made;
};

type Program = ReturnType<Environment['parse']>;

const programs = new WeakMap<ASTNode, Program>();

/** A part ready to be evaluated: criteria are read once and asked of many pilots, and of each piece of evidence. */
export const programOf = (node: ASTNode, scope: Scope): Program => {
  const known = programs.get(node);
  if (known) return known;
  const made = environmentOf(scope).parse(textOf(node));
  programs.set(node, made);
  return made;
};

/** The text that a node was read from. */
export const textOf = ({ input, start, end }: ASTNode): string => input.slice(start, end);

/** What a part is of, as CEL calls it; null where it does not check. */
export const typeOf = (node: ASTNode, scope: Scope): string | null =>
  environmentOf(scope).check(textOf(node)).type ?? null;

/** `list<Evidence>` holds `Evidence`. */
export const elementType = (list: string | null): string => /^list<(.+)>$/u.exec(list ?? '')?.[1] ?? 'dyn';

/** The calls that a criterion may make of a text, a list or a field. */
export const plainCalls = ['has', 'size', 'startsWith', 'endsWith', 'contains'] as const;

/** The calls that look at a list, element by element. */
export const comprehensions = ['exists', 'all', 'exists_one', 'filter'] as const;

export type Comprehension = {
  call: (typeof comprehensions)[number];
  list: ASTNode;
  name: string;
  predicate: ASTNode;
};

/** `evidence.exists(e, …)`, taken apart; null for anything else. */
export const comprehensionOf = (node: ASTNode): Comprehension | null => {
  if (node.op !== 'rcall') return null;
  const [called, list, [name, predicate]] = node.args;
  const call = comprehensions.find((one) => one === called);
  return call && name?.op === 'id' && predicate ? { call, list, name: name.args, predicate } : null;
};

/** The parts that a node is made of, in the order of reading. */
export const childrenOf = (node: ASTNode): readonly ASTNode[] => {
  switch (node.op) {
    case 'value':
    case 'id':
      return [];
    case '.':
    case '.?':
      return [node.args[0]];
    case 'call':
      return node.args[1];
    case 'rcall':
      return [node.args[1], ...node.args[2]];
    case 'map':
      return node.args.flat();
    case 'list':
      return node.args;
    case '!_':
    case '-_':
      return [node.args];
    default:
      return node.args;
  }
};
