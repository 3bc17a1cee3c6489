import { tokenScopes, type TokenScope } from '@gatehouse/access-domain';
import { notAllowed, type Identity } from '@gatehouse/access-server';
import { NotPermitted } from '@gatehouse/server-kit';
import type { GraphQLField, GraphQLFieldResolver, GraphQLObjectType, GraphQLSchema } from 'graphql';

/** What every field of a request finds: who sent it, and what the way they came in allows. */
export type WithIdentity = { identity: Identity };

/** What mutations need of a token beside `write`. */
const needsBesides: Readonly<Record<string, readonly TokenScope[]>> = {
  checkImport: ['import'],
  saveImportMapping: ['import'],
  startImport: ['import'],
  cancelImport: ['import'],
  withdrawImport: ['import'],
  // Whoever issues a token could otherwise hand themselves what theirs lacks.
  issueToken: tokenScopes,
};

/** Every question and every command, over HTTP or a socket, passes here before its resolver hears of it. */
export const guarded = (schema: GraphQLSchema): GraphQLSchema => {
  guardFields(schema.getQueryType(), () => ['read']);
  guardFields(schema.getSubscriptionType(), () => ['read']);
  guardFields(schema.getMutationType(), (name) => ['write', ...(needsBesides[name] ?? [])]);
  return schema;
};

type Root = GraphQLObjectType<unknown, WithIdentity> | null | undefined;

const guardFields = (type: Root, needs: (name: string) => readonly TokenScope[]) => {
  for (const field of Object.values(type?.getFields() ?? {})) guardField(field, needs(field.name));
};

const guardField = (field: GraphQLField<unknown, WithIdentity>, needs: readonly TokenScope[]) => {
  const { subscribe, resolve } = field;
  // A subscription is asked for once and then tells; it is the asking that is guarded.
  if (subscribe) field.subscribe = behind(subscribe, needs);
  else if (resolve) field.resolve = behind(resolve, needs);
};

type Resolve = GraphQLFieldResolver<unknown, WithIdentity>;

const behind =
  (resolve: Resolve, needs: readonly TokenScope[]): Resolve =>
  (...asked) => {
    const [, , { identity }] = asked;
    const refusal = notAllowed(identity, needs);
    if (refusal !== null) throw new NotPermitted(refusal);
    return resolve(...asked);
  };
