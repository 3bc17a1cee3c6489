import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import type { GraphQLError, ValidationContext, ValidationRule } from 'graphql';

// Told like any other mistake in a query; thrown, it would look like one of ours.
const told = {
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null, error: GraphQLError) => context?.reportError(error)],
};

/** What one request may ask for. The screens stay well below; the sender is told which limit was met. */
export const limits = [
  maxDepthRule({ n: 12, ignoreIntrospection: true, ...told }),
  maxAliasesRule({ n: 30, ...told }),
  maxDirectivesRule({ n: 30, ...told }),
  costLimitRule({ maxCost: 10_000, ignoreIntrospection: true, ...told }),
] as unknown as ValidationRule[]; // these visitors are classes, which graphql's type for a rule does not foresee
