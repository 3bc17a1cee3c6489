import { GraphQLError } from 'graphql';

/** The request asks for something that cannot be; names the field and says what to do. */
export class InputError extends GraphQLError {
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(`${field}: ${message}`, { extensions: { code: 'BAD_USER_INPUT', field, http: { status: 400 } } });
  }
}

/** Nobody is signed in, or the credential is unknown, expired or revoked. */
export class NotSignedIn extends GraphQLError {
  constructor(message = 'Sign in first.') {
    super(message, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
  }
}

/** The person signed in may not see or do this; says who may. */
export class NotPermitted extends GraphQLError {
  constructor(message: string) {
    super(message, { extensions: { code: 'FORBIDDEN', http: { status: 403 } } });
  }
}

/** The read models have not reached the position that was asked for; worth asking again. */
export class NotCaughtUp extends GraphQLError {
  constructor(position: string) {
    super(`The read models have not reached log position ${position} yet. Ask again in a moment.`, {
      extensions: { code: 'NOT_CAUGHT_UP', http: { status: 503 } },
    });
  }
}
