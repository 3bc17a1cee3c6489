import { operatorAccess } from '@gatehouse/product';
import { hash, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Product } from './product';

export type Answer = {
  status: number;
  data?: Record<string, unknown>;
  errors?: { message: string; extensions: { code: string; field?: string } }[];
};

export type Outcome =
  | { __typename: 'Accepted'; id: string; position: string }
  | { __typename: 'Refused'; code: string; reason: string; field: string | null };

/** A program that uses the API with a bearer token. */
export class Client {
  constructor(
    private readonly url: string,
    readonly bearer: string | null,
  ) {}

  async graphql(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const response = await this.get('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as object) };
  }

  /** One mutation that takes `input`; a command id is made where none is given. */
  async send(
    mutation: string,
    input: Record<string, unknown>,
    type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`,
  ): Promise<Outcome> {
    const document = `mutation ($input: ${type}!) { outcome: ${mutation}(input: $input) {
      __typename ... on Accepted { id position } ... on Refused { code reason field } } }`;
    const { data, errors } = await this.graphql(document, { input: { commandId: randomUUID(), ...input } });
    if (errors?.[0]) throw new Error(errors[0].message);
    return data!['outcome'] as Outcome;
  }

  get(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.bearer) headers.set('authorization', `Bearer ${this.bearer}`);
    return fetch(`${this.url}${path}`, { ...init, headers });
  }
}

export const operatorOf = ({ url, data }: Product): Client => new Client(url, operatorAccess(data)!.bearer);

/** A new service account with these roles, and a client that is it. */
export const clientWith = async (
  product: Product,
  ...roles: string[]
): Promise<Client & { person: string }> => {
  const operator = operatorOf(product);
  const added = await operator.send('addPerson', { name: `Client ${roles.join(' ')}`, isService: true });
  if (added.__typename !== 'Accepted') throw new Error(added.reason);
  for (const role of roles) await operator.send('grantRole', { person: added.id, role });
  return clientFor(product, added.id);
};

/** A client that is somebody who is here. */
export const clientFor = async (product: Product, person: string): Promise<Client & { person: string }> => {
  const operator = operatorOf(product);
  await caughtUp(operator);
  const secret = randomBytes(32).toString('base64url');
  const tokenId = randomBytes(5).toString('hex');
  const issued = await operator.send('issueToken', {
    tokenId,
    person,
    label: 'test',
    hash: hash('sha256', secret),
  });
  if (issued.__typename !== 'Accepted') throw new Error(issued.reason);
  await caughtUp(operator);
  return Object.assign(new Client(product.url, `gh_${tokenId}_${secret}`), { person });
};

/** Until the read models hold all that the log holds. */
export const caughtUp = async (client: Client): Promise<void> => {
  for (;;) {
    const { data } = await client.graphql('{ log { head readUpTo } }');
    const { head, readUpTo } = data!['log'] as { head: string; readUpTo: string };
    if (readUpTo >= head) return;
    await setTimeout(20);
  }
};
