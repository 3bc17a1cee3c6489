import type { OperatorAccess } from '@gatehouse/product';
import { CommandFailed } from './report';

type Outcome =
  | { __typename: 'Accepted'; position: string; id: string }
  | { __typename: 'Refused'; code: string; reason: string };

/** The product's own API, as the operator. */
export class ApiClient {
  constructor(private readonly access: OperatorAccess) {}

  async query<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as { data?: Data; errors?: { message: string }[] }; // GraphQL's own shape
    if (answer.errors?.[0]) throw new CommandFailed(answer.errors[0].message);
    if (answer.data === undefined) throw new CommandFailed(`Gatehouse answered ${response.status}.`);
    return answer.data;
  }

  /** Sends one mutation that takes `input`; a refusal ends the command with its reason. */
  async command(
    mutation: { name: string; inputType: string },
    input: Record<string, unknown>,
  ): Promise<{ id: string; position: string }> {
    const { name, inputType } = mutation;
    const document = `mutation ($input: ${inputType}!) {
      outcome: ${name}(input: $input) {
        __typename ... on Accepted { id position } ... on Refused { code reason }
      }
    }`;
    const { outcome } = await this.query<{ outcome: Outcome }>(document, { input });
    if (outcome.__typename === 'Accepted') return outcome;
    throw new CommandFailed(outcome.reason);
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${this.access.bearer}`);
    const response = await fetch(`${this.access.url}${path}`, { ...init, headers });
    if (response.ok || path === '/graphql') return response;
    const problem = (await response.json().catch(() => ({}))) as { detail?: string }; // RFC 9457, if it is one
    throw new CommandFailed(problem.detail ?? `Gatehouse answered ${response.status} to ${path}.`);
  }
}
