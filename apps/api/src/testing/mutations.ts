import { buildASTSchema, getNamedType, parse } from 'graphql';
import { schemaText } from '../schema-text';

const fields = buildASTSchema(parse(schemaText())).getMutationType()?.getFields() ?? {};

/** Every mutation of the schema that is served. */
export const mutationNames = Object.keys(fields);

/** A document that sends one and asks what became of it. */
export const documentOf = (mutation: string): string => {
  const field = fields[mutation];
  const input = field?.args.find(({ name }) => name === 'input');
  if (!field || !input) throw new Error(`${mutation} is no mutation that takes an input.`);
  const answers = getNamedType(field.type).name;
  return `mutation ($input: ${String(input.type)}) { outcome: ${mutation}(input: $input) { ${asked[answers] ?? '__typename'} } }`;
};

/** What is asked of each kind of answer. */
const asked: Readonly<Record<string, string>> = {
  CommandOutcome: '__typename ... on Accepted { id } ... on Refused { code reason }',
  TogetherOutcome: '__typename accepted refused { code reason }',
};
