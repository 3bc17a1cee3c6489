import { isToldAlike } from '@gatehouse/server-kit';
import {
  createSourceEventStream,
  execute,
  parse,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql';

/**
 * What sockets are told. Documents are read and checked once for all who send the same; news that is told alike is
 * answered once for all who asked the same about it, as nobody; any other as whoever listens, with new loaders, since
 * a name that was read when the subscription began may have changed.
 */
export const toldTogether = {
  parse: (text: string): DocumentNode => remembered(documents, text, () => parse(text)),
  validate: (schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] => {
    const known = checked.get(document) ?? validate(schema, document);
    checked.set(document, known);
    return known;
  },
  subscribe: async (
    asked: ExecutionArgs,
  ): Promise<AsyncGenerator<ExecutionResult, void, void> | ExecutionResult> => {
    const source = await createSourceEventStream(asked);
    return Symbol.asyncIterator in source ? answered(source, asked) : source;
  },
};

/** As a generator would, but that ending it reaches a source that is waiting. */
const answered = (
  source: AsyncIterable<unknown>,
  asked: ExecutionArgs,
): AsyncGenerator<ExecutionResult, void, void> => {
  const events = source[Symbol.asyncIterator]();
  const end = async () => {
    await events.return?.();
    return { value: undefined, done: true } as const;
  };
  return {
    next: async () => {
      const event = await events.next();
      if (event.done) return { value: undefined, done: true };
      const answer = await answerTo(event.value, asked);
      if (isToldAlike(event.value)) alike.add(answer);
      return { value: answer, done: false };
    },
    return: end,
    throw: end,
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: async () => {
      await end();
    },
  };
};

/** Whether this very answer goes to others too. */
export const isAnsweredAlike = (answer: ExecutionResult): boolean => alike.has(answer);

const answerTo = (news: unknown, asked: ExecutionArgs): ExecutionResult | Promise<ExecutionResult> => {
  const { contextValue, ...question } = asked;
  if (!isToldAlike(news))
    return execute({
      ...question,
      rootValue: news,
      contextValue: { ...Object(contextValue), loaders: undefined },
    });
  const ofNews = answers.get(news) ?? new Map<DocumentNode, Map<string, Answer>>();
  answers.set(news, ofNews);
  const ofDocument = remembered(ofNews, asked.document, () => new Map<string, Answer>());
  const wanted = `${asked.operationName ?? ''} ${JSON.stringify(asked.variableValues ?? {})}`;
  return remembered(ofDocument, wanted, () => execute({ ...question, rootValue: news, contextValue: {} }));
};

type Answer = ReturnType<typeof execute>;

const remembered = <Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value => {
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= mostRemembered) known.clear();
  const made = make();
  known.set(key, made);
  return made;
};

// The screens send a few dozen; whoever sends more only has them read anew.
const mostRemembered = 200;

const documents = new Map<string, DocumentNode>();
const checked = new WeakMap<DocumentNode, readonly GraphQLError[]>();
const alike = new WeakSet<ExecutionResult>();
const answers = new WeakMap<object, Map<DocumentNode, Map<string, Answer>>>();
