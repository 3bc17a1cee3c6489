import { gql } from '@apollo/client';
import type { graphql as typed } from './gql/gql';
import { withOutcome } from './outcome.fragment';

const parse = (source: string) => gql(withOutcome(source));

/**
 * A document whose types come from code generation. It is parsed where it stands, so that a screen carries its own
 * documents and no other’s; the build does the parsing beforehand. `...Outcome` and `...Together` are shared.
 */
// The generated function has the same meaning; only its types are wanted, not its table of all documents.
export const graphql = parse as unknown as typeof typed;
