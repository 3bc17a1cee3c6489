import { tokenScopes } from '@gatehouse/access-domain';
import { hash, randomBytes, randomUUID } from 'node:crypto';
import { documentOf } from './mutations';
import type { ProductInMemory } from './product-in-memory';

/** Everybody whom the table of authority tells apart. */
export const callers = [
  'administrator',
  'programme office',
  'finance',
  'assurance',
  'auditor',
  'reader',
  'the owner',
  'the sponsor',
  'the person offered',
  'a delegate of the owner',
  'a token without write',
  'nobody signed in',
] as const;
export type Caller = (typeof callers)[number];

/** What became of one mutation: accepted, refused with its code, or turned away before anybody decided. */
export type Sent = { accepted: boolean; code: string; id: string; said: string };

type Headers = Record<string, string>;

/** A way to the product with the headers of one caller. */
export class Client {
  constructor(
    private readonly product: ProductInMemory,
    readonly person: string,
    private readonly headers: Headers,
  ) {}

  async graphql(query: string, variables: object = {}): Promise<Record<string, unknown>> {
    const answer = await this.product.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...this.headers },
      payload: { query, variables },
    });
    return answer.json();
  }

  request(method: 'GET' | 'POST', url: string, payload?: Buffer) {
    const headers = { 'content-type': 'application/octet-stream', ...this.headers };
    return this.product.app.inject({ method, url, headers, ...(payload && { payload }) });
  }

  async send(mutation: string, input: object): Promise<Sent> {
    const answer = await this.graphql(documentOf(mutation), {
      input: { commandId: randomUUID(), ...input },
    });
    await this.product.caughtUp();
    return sentOf(answer);
  }
}

const sentOf = (answer: Record<string, unknown>): Sent => {
  const { data, errors } = answer as {
    data?: { outcome: Answer } | null;
    errors?: { message: string; extensions: { code: string } }[];
  };
  const [error] = errors ?? [];
  if (error) return { accepted: false, code: error.extensions.code, id: '', said: error.message };
  const outcome = data?.outcome;
  const refused = outcome?.refused?.[0] ?? outcome;
  const accepted = outcome?.__typename === 'Accepted' || (outcome?.accepted ?? 0) > 0;
  return { accepted, code: refused?.code ?? '', id: outcome?.id ?? '', said: refused?.reason ?? '' };
};

type Answer = {
  __typename: string;
  id?: string;
  code?: string;
  reason?: string;
  accepted?: number;
  refused?: { code: string; reason: string }[];
};

/** All of them, each a person of their own with a token. */
export const admit = async (product: ProductInMemory) => {
  const operator = new Client(product, 'operator', { authorization: `Bearer ${product.operator}` });
  const everybody = new Map<Caller, Client>();
  const roles: readonly Caller[] = [
    'administrator',
    'programme office',
    'finance',
    'assurance',
    'auditor',
    'reader',
  ];
  for (const caller of callers) {
    const person = await added(operator, caller);
    if (roles.includes(caller)) await granted(operator, person, caller);
    everybody.set(caller, new Client(product, person, await tokenFor(operator, person)));
  }
  const limited = everybody.get('a token without write')?.person ?? '';
  for (const role of roles) await granted(operator, limited, role);
  const allButWrite = tokenScopes.filter((scope) => scope !== 'write');
  everybody.set(
    'a token without write',
    new Client(product, limited, await tokenFor(operator, limited, allButWrite)),
  );
  everybody.set('nobody signed in', new Client(product, '', {}));
  everybody.set('a delegate of the owner', await delegated(product, { operator, everybody }));
  return { operator, everybody };
};

export const added = async (operator: Client, name: string): Promise<string> =>
  (await operator.send('addPerson', { name })).id;

const granted = (operator: Client, person: string, role: string) =>
  operator.send('grantRole', { person, role: role.replace(' ', '_') });

export const tokenFor = async (
  operator: Client,
  person: string,
  scopes: readonly string[] = tokenScopes,
): Promise<Headers> => {
  const secret = randomBytes(32).toString('base64url');
  const tokenId = randomBytes(5).toString('hex');
  const token = { tokenId, person, label: 'test', hash: hash('sha256', secret), scopes };
  const { accepted, said } = await operator.send('issueToken', token);
  if (!accepted) throw new Error(said);
  return { authorization: `Bearer gh_${tokenId}_${secret}` };
};

type Admitted = { operator: Client; everybody: Map<Caller, Client> };

const delegated = async (product: ProductInMemory, { operator, everybody }: Admitted): Promise<Client> => {
  const owner = everybody.get('the owner')?.person ?? '';
  const delegate = everybody.get('a delegate of the owner')?.person ?? '';
  const until = new Date(Date.now() + 30 * 86_400_000).toISOString();
  const naming = { person: owner, delegate, duties: ['ownership'], until };
  const { accepted, said } = await operator.send('nameDelegate', naming);
  if (!accepted) throw new Error(said);
  return new Client(product, delegate, {
    ...(await tokenFor(operator, delegate)),
    'x-on-behalf-of': owner,
  });
};
