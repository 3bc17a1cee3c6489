import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped, type ValueNode } from 'graphql';
import { positionOf, positionText } from './position';

const textOnly = (node: ValueNode): unknown => (node.kind === Kind.STRING ? node.value : undefined);

const dateTime = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  parseValue: (value) => instantFrom(value),
  parseLiteral: (node) => instantFrom(textOnly(node)),
  serialize: (value) => (typeof value === 'number' ? new Date(value).toISOString() : String(value)),
});

const date = new GraphQLScalarType<string, string>({
  name: 'Date',
  parseValue: (value) => dayFrom(value),
  parseLiteral: (node) => dayFrom(textOnly(node)),
  serialize: String,
});

const position = new GraphQLScalarType<number, string>({
  name: 'Position',
  parseValue: (value) => positionFrom(value),
  parseLiteral: (node) => positionFrom(textOnly(node)),
  serialize: (value) => (typeof value === 'number' ? positionText(value) : String(value)),
});

const plainJson = (name: string) =>
  new GraphQLScalarType<unknown, unknown>({
    name,
    parseValue: (value) => value,
    parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
    serialize: (value) => value,
  });

export const scalars = {
  DateTime: dateTime,
  Date: date,
  Position: position,
  Fields: plainJson('Fields'),
  PortfolioViewFilter: plainJson('PortfolioViewFilter'),
};

const instantFrom = (value: unknown): string => {
  const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
  if (typeof value === 'string' && form.test(value) && isRealDay(value.slice(0, 10))) {
    const milliseconds = Date.parse(value);
    if (!Number.isNaN(milliseconds)) return new Date(milliseconds).toISOString();
  }
  throw wrong('an instant such as 2026-05-14T09:00:00Z', value);
};

const dayFrom = (value: unknown): string => {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isRealDay(value)) return value;
  throw wrong('a day such as 2026-05-14', value);
};

const positionFrom = (value: unknown): number => {
  const found = typeof value === 'string' ? positionOf(value) : null;
  if (found === null) throw wrong('a log position such as 0000000000000042', value);
  return found;
};

// Date.parse turns 31 February into 3 March; a person who wrote it meant neither.
const isRealDay = (day: string): boolean => {
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
};

const wrong = (wanted: string, value: unknown) =>
  new GraphQLError(`Give ${wanted}; this is ${value === undefined ? 'nothing' : JSON.stringify(value)}.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
