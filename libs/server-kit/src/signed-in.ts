import type { Actor } from '@gatehouse/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { NotSignedIn } from './errors';

/** What every request carries once somebody is known to have sent it. */
export type WithActor = { actor?: Actor };

/** The person who sent this request, in a resolver or a controller. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = carrierOf(context);
  if (!actor) throw new NotSignedIn();
  return actor;
});

const carrierOf = (context: ExecutionContext): WithActor =>
  context.getType<'graphql' | 'http'>() === 'graphql'
    ? GqlExecutionContext.create(context).getContext<WithActor>()
    : context.switchToHttp().getRequest<WithActor>();
