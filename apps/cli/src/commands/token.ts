import { Configuration } from '@gatehouse/server-kit';
import { Command, Option } from 'commander';
import { hash, randomBytes, randomUUID } from 'node:crypto';
import { ApiClient } from '../api-client';
import { CommandFailed, Report } from '../report';
import { withServer } from '../server-access';

const roles = ['administrator', 'programme-office', 'finance', 'assurance', 'auditor', 'reader'];

const scopes = ['read', 'write', 'import', 'feed', 'measurements', 'calendar'];

type Options = {
  role?: string;
  person?: string;
  name?: string;
  expires?: string;
  scope?: string[];
  json?: true;
};

const issue = new Command('issue')
  .description('Issues a bearer token for a person or an integration. It is shown once.')
  .addOption(new Option('--role <role>', 'a new bearer with this role').choices(roles))
  .option('--person <id>', 'somebody who is here already, with the roles they have')
  .option('--name <name>', 'what the new bearer is called', 'Integration')
  .option('--expires <instant>', 'until when it is good; for ever unless given')
  .addOption(
    new Option('--scope <scope...>', 'what it can be used for; everything unless given').choices(scopes),
  )
  .option('--json', 'one JSON object on the last line')
  .action(async (options: Options) => {
    if (!options.role && !options.person)
      throw new CommandFailed('Say whose token: --role <role> for a new bearer, or --person <id>.');
    const report = new Report(options.json === true);
    await withServer(new Configuration(), report, async (access) => {
      const api = new ApiClient(access);
      const person = options.person ?? (await newBearer(api, options));
      const { tokenId, bearer } = await issued(api, person, options);
      const lines = ['The token, shown this once; whoever has it acts as its bearer:', bearer];
      report.result({ token: bearer, tokenId, person, role: options.role ?? null }, ...lines);
    });
  });

export const tokenCommand = new Command('token').description('Bearer tokens.').addCommand(issue);

const newBearer = async (api: ApiClient, { name, role }: Options): Promise<string> => {
  const added = await api.command(
    { name: 'addPerson', inputType: 'AddPersonInput' },
    { commandId: randomUUID(), name, title: `Token, ${role ?? ''}`, isService: true },
  );
  await api.command(
    { name: 'grantRole', inputType: 'GrantRoleInput' },
    { commandId: randomUUID(), person: added.id, role: role?.replaceAll('-', '_') },
  );
  return added.id;
};

/** The secret is made here and only its hash is sent, so that no server ever holds it. */
const issued = async (api: ApiClient, person: string, { name, expires, scope }: Options) => {
  const tokenId = randomBytes(5).toString('hex');
  const secret = randomBytes(32).toString('base64url');
  const input = {
    ...{ tokenId, person, label: name, hash: hash('sha256', secret), expiresAt: expires ?? null },
    ...(scope && { scopes: scope }),
  };
  await waitForPerson(api, person);
  const { position } = await api.command(
    { name: 'issueToken', inputType: 'IssueTokenInput' },
    { commandId: randomUUID(), ...input },
  );
  // Good from the moment it is printed: a bearer is looked up in the read models.
  await api.query('query ($p: Position!) { people(first: 0, atLeast: $p) { id } }', { p: position });
  return { tokenId, bearer: `gh_${tokenId}_${secret}` };
};

const waitForPerson = async (api: ApiClient, person: string) => {
  const { log } = await api.query<{ log: { head: string } }>('{ log { head } }');
  await api.query('query ($p: Position!) { people(first: 0, atLeast: $p) { id } }', { p: log.head });
  const { person: found } = await api.query<{ person: { id: string } | null }>(
    'query ($id: ID!) { person(id: $id) { id } }',
    { id: person },
  );
  if (!found) throw new CommandFailed(`Nobody here has the id ${person}.`);
};
