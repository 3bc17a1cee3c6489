import { ApolloClient, ApolloLink, Observable } from '@apollo/client';
import { renderScreen } from '@gatehouse/ui/testing';
import { act } from '@testing-library/react';
import { OperationTypeNode } from 'graphql';
import type { ReactNode } from 'react';
import { Subject } from 'rxjs';
import { createCache } from '../connection/client';
import { Connection } from '../connection/connection';

/** By operation name: what the server answers. A function that throws is a server that cannot be reached. */
export type Answers = Record<string, unknown>;

type Asked = { operation: string; variables: Record<string, unknown> };

/** Renders with a server made of answers; `asked` lists what was asked, `tell` sends what a subscription hears. */
export function renderConnected(children: ReactNode, answers: Answers, at = '/') {
  const asked: Asked[] = [];
  const channels = new Map<string, Subject<ApolloLink.Result>>();
  const link = new ApolloLink((operation) => {
    const { operationName: name = '', operationType, variables } = operation;
    if (operationType === OperationTypeNode.SUBSCRIPTION) return channelOf(channels, name);
    asked.push({ operation: name, variables });
    return answerOf(answers, name, variables);
  });
  const client = new ApolloClient({ link, cache: createCache() });
  const screen = renderScreen(<Connection client={client}>{children}</Connection>, { at });
  // Answers come when they come; tests wait for what they see, and React need not warn of each.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  const tell = (name: string, data: Record<string, unknown>) =>
    act(() => channelOf(channels, name).next({ data }));
  return { ...screen, asked, tell };
}

const channelOf = (channels: Map<string, Subject<ApolloLink.Result>>, name: string) => {
  const channel = channels.get(name) ?? new Subject<ApolloLink.Result>();
  channels.set(name, channel);
  return channel;
};

const answerOf = (answers: Answers, name: string, variables: unknown) =>
  new Observable<ApolloLink.Result>((observer) => {
    const answer = answers[name];
    const give = async () => {
      // A turn later, as over a network.
      await Promise.resolve();
      const data: unknown = isGiven(answer) ? await answer(variables) : answer;
      if (data === undefined) throw new Error(`No answer for ${name}`);
      observer.next({ data: data as Record<string, unknown> });
      observer.complete();
    };
    give().catch((error: unknown) => observer.error(error));
  });

const isGiven = (answer: unknown): answer is (variables: unknown) => unknown => typeof answer === 'function';
