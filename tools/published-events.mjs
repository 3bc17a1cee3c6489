// Prints what every published event carries, from the domains' own types, into docs/events.md, which is in git.
//   node tools/published-events.mjs          writes it
//   node tools/published-events.mjs --check  says whether it is what the types say
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '..');
const target = join(root, 'docs/events.md');

/** Which union names whose events: one line for each stream that is published. */
const published = [
  {
    capability: 'pilots',
    streams: '`pilot-<id>`',
    file: 'libs/pilots/domain/src/pilot.events.ts',
    type: 'PilotEvent',
  },
  {
    capability: 'pilots',
    streams: '`contract-<pilotId>`',
    file: 'libs/pilots/domain/src/contract/contract.events.ts',
    type: 'ContractEvent',
  },
  {
    capability: 'gates',
    streams: '`policy-<id>`',
    file: 'libs/gates/domain/src/policy/policy.events.ts',
    type: 'PolicyEvent',
  },
  {
    capability: 'gates',
    streams: '`placement-<pilotId>`',
    file: 'libs/gates/domain/src/policy/policy.events.ts',
    type: 'PlacementEvent',
  },
  {
    capability: 'gates',
    streams: '`review-<id>`',
    file: 'libs/gates/domain/src/review/review.events.ts',
    type: 'ReviewEvent',
  },
  {
    capability: 'boards',
    streams: '`board-<id>`',
    file: 'libs/boards/domain/src/board/board.events.ts',
    type: 'BoardEvent',
  },
  {
    capability: 'boards',
    streams: '`meeting-<id>`',
    file: 'libs/boards/domain/src/meeting/meeting.events.ts',
    type: 'MeetingEvent',
  },
  {
    capability: 'boards',
    streams: '`circular-<id>`',
    file: 'libs/boards/domain/src/circular/circular.events.ts',
    type: 'CircularEvent',
  },
  {
    capability: 'assurance',
    streams: '`evidence-<id>`',
    file: 'libs/assurance/domain/src/evidence.events.ts',
    type: 'EvidenceEvent',
  },
  {
    capability: 'access',
    streams: '`person-<id>`',
    file: 'libs/access/domain/src/access.events.ts',
    type: 'PersonEvent',
  },
  {
    capability: 'access',
    streams: '`token-<id>`',
    file: 'libs/access/domain/src/access.events.ts',
    type: 'TokenEvent',
  },
  {
    capability: 'access',
    streams: '`demonstration-main`',
    file: 'libs/access/domain/src/access.events.ts',
    type: 'DemonstrationEvent',
  },
  {
    capability: 'integrations',
    streams: '`import-<id>`',
    file: 'libs/integrations/domain/src/import.events.ts',
    type: 'ImportEvent',
  },
];

const configuration = ts.readConfigFile(join(root, 'tsconfig.base.json'), (file) =>
  readFileSync(file, 'utf8'),
);
const { options } = ts.parseJsonConfigFileContent({ ...configuration.config, files: [] }, ts.sys, root);
const program = ts.createProgram([...new Set(published.map(({ file }) => join(root, file)))], {
  ...options,
  noEmit: true,
  types: [],
});
const checker = program.getTypeChecker();
const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope;

/** Types that a payload names, to be told once at the end. */
const named = new Map();

const aliasIn = (file, name) => {
  const source = program.getSourceFile(join(root, file));
  const found = source?.statements.find((one) => ts.isTypeAliasDeclaration(one) && one.name.text === name);
  if (!found) throw new Error(`${file} exports no type called ${name}.`);
  return checker.getTypeAtLocation(found.name);
};

/** By name of the event: its fields, each with its type and its sentence. */
const eventsOf = (union) => {
  const events = new Map();
  for (const member of union.isUnion() ? union.types : [union]) {
    const fields = new Map(checker.getPropertiesOfType(member).map((field) => [field.name, field]));
    const type = checker.getTypeOfSymbol(fields.get('type')).value;
    fields.delete('type');
    const told = events.get(type) ?? new Map();
    for (const [name, field] of fields) told.set(name, [...(told.get(name) ?? []), field]);
    events.set(type, told);
  }
  return events;
};

const fieldLine = (name, symbols) => {
  const types = [...new Set(symbols.map((symbol) => typeWords(checker.getTypeOfSymbol(symbol))))];
  const meaning = ts.displayPartsToString(symbols[0].getDocumentationComment(checker));
  const cell = (text) => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
  return `| \`${name}\` | ${cell(types.join(' | ')).replace(/^/, '`').replace(/$/, '`')} | ${cell(meaning)} |`;
};

const typeWords = (type) => {
  if (type.aliasSymbol) remember(type.aliasSymbol);
  if (type.isUnion()) type.types.forEach((one) => one.aliasSymbol && remember(one.aliasSymbol));
  if (checker.isArrayType(type)) checker.getTypeArguments(type).forEach(typeWords);
  return checker.typeToString(type, undefined, flags);
};

/** A type of ours, and whatever it is made of. */
const remember = (symbol) => {
  const declaration = symbol.declarations?.find(ts.isTypeAliasDeclaration);
  const isOurs = declaration && !declaration.getSourceFile().fileName.includes('node_modules/typescript');
  if (!isOurs || named.has(symbol.name)) return;
  named.set(symbol.name, declaration);
  ts.forEachChild(declaration.type, function visit(node) {
    if (ts.isTypeReferenceNode(node)) rememberReference(node.typeName);
    ts.forEachChild(node, visit);
  });
};

const rememberReference = (name) => {
  const symbol = checker.getSymbolAtLocation(name);
  if (!symbol) return;
  remember(symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
};

const aliasText = (declaration) => {
  const listed = checker.getTypeAtLocation(declaration.name);
  const isWords = listed.isUnion() && listed.types.every((one) => one.isStringLiteral());
  if (isWords)
    return `type ${declaration.name.text} = ${listed.types.map(({ value }) => `'${value}'`).join(' | ')};`;
  return declaration
    .getText()
    .replace(/^export /, '')
    .replace(/^declare /, '');
};

const sections = published.map(({ capability, streams, file, type }) => {
  const events = [...eventsOf(aliasIn(file, type))].map(([name, fields]) => {
    const lines = [...fields].map(([field, symbols]) => fieldLine(field, symbols));
    return `### gatehouse.${capability}.${name}\n\n| field | type | |\n| --- | --- | --- |\n${lines.join('\n')}\n`;
  });
  return `## Streams ${streams}\n\n${events.join('\n')}`;
});

const types = [...named]
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([, declaration]) => aliasText(declaration));
const printed = `# Published events

What the \`data\` of each event carries, printed from the types themselves (\`node tools/published-events.mjs\`). How to
follow them and what they promise is in [integrating.md](integrating.md). Fields may be added; what is here keeps its
name and its meaning.

${sections.join('\n')}
## Types

\`\`\`ts
${types.join('\n\n')}
\`\`\`
`;

const formatted = await format(printed, { ...(await resolveConfig(target)), parser: 'markdown' });

if (!process.argv.includes('--check')) {
  writeFileSync(target, formatted);
} else if (readFileSync(target, 'utf8') !== formatted) {
  console.error('docs/events.md is not what the events say. Run: node tools/published-events.mjs');
  process.exit(1);
}
