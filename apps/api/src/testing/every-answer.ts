import {
  execute,
  getNamedType,
  isNonNullType,
  isObjectType,
  isUnionType,
  parse,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** What arguments that have to be given are given, by their name; several are tried one after the other. */
export type Given = Readonly<Record<string, readonly unknown[]>>;

/** Every field of every question that can be asked with what is given, as one text, by the name of the question. */
export const everyAnswer = async (
  schema: GraphQLSchema,
  contextValue: () => object,
  given: Given,
): Promise<ReadonlyMap<string, string>> => {
  const answers = new Map<string, string>();
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  for (const field of fields)
    for (const call of callsOf(field, given)) {
      const document = parse(`{ answer: ${field.name}${call} ${selectionOf(field.type, depthOfAll)} }`);
      const answer = await execute({ schema, document, contextValue: contextValue() });
      answers.set(`${field.name}${call}`, JSON.stringify(answer));
    }
  return answers;
};

/** All that a type has, as deep as this. */
export const everythingOf = (schema: GraphQLSchema, type: string): string =>
  selectionOf(schema.getType(type) as GraphQLNamedType, depth); // whoever asks names a type that there is

const depth = 5;
// Of everything there is, less deep: enough for the fields of what meetings, reviews and pilots consist of.
const depthOfAll = 4;

type Asked = GraphQLField<unknown, unknown>;

const selectionOf = (type: Asked['type'] | GraphQLNamedType, left: number): string => {
  const named = getNamedType(type);
  if (isUnionType(named))
    return `{ __typename ${named
      .getTypes()
      .map((one) => `... on ${one.name} ${selectionOf(one, left)}`)
      .join(' ')} }`;
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).filter(
    (field) => !field.args.some(isDemanded) && (left > 1 || !isComposite(field)),
  );
  return `{ __typename ${fields.map((field) => `${field.name} ${selectionOf(field.type, left - 1)}`).join(' ')} }`;
};

const isComposite = ({ type }: Asked): boolean => {
  const named = getNamedType(type);
  return isObjectType(named) || isUnionType(named);
};

const isDemanded = ({ type, defaultValue }: Asked['args'][number]): boolean =>
  isNonNullType(type) && defaultValue === undefined;

/** The ways to ask: with each of what is given for what is demanded and, now and then, for what is not. */
const callsOf = ({ args }: Asked, given: Given): string[] => {
  const demanded = args.filter(isDemanded);
  const wished = args.filter((arg) => !isDemanded(arg) && arg.name in given);
  const calls = demanded.reduce<string[][]>(
    (sofar, { name }) =>
      sofar.flatMap((call) => (given[name] ?? []).map((value) => [...call, word(name, value)])),
    [[]],
  );
  const more = wished.flatMap(({ name }) => (given[name] ?? []).map((value) => word(name, value)));
  return calls
    .flatMap((call) => [call, ...more.map((one) => [...call, one])])
    .map((call) => (call.length > 0 ? `(${call.join(', ')})` : ''));
};

const word = (name: string, value: unknown): string => `${name}: ${JSON.stringify(value)}`;
