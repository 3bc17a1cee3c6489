import { PeopleNames } from '@gatehouse/server-kit';
import { Global, Module } from '@nestjs/common';
import { AccessResolver } from './access.resolver';
import { Authenticator } from './authenticator';
import { FirstPeople } from './first-people';
import { OperatorSecret } from './operator';
import { PeopleDirectory } from './people-directory';
import { PeopleResolver } from './people.resolver';
import { AddPersonHandler, ChangePersonHandler } from './person.handlers';
import { Sessions } from './sessions';
import { SignInController } from './sign-in.controller';
import { IssueTokenHandler, RevokeTokenHandler } from './token.handlers';
import { TokensResolver } from './tokens.resolver';

/** Global, because whoever tells a story or answers a request asks who somebody is. */
@Global()
@Module({
  controllers: [SignInController],
  providers: [
    AccessResolver,
    AddPersonHandler,
    Authenticator,
    ChangePersonHandler,
    FirstPeople,
    IssueTokenHandler,
    OperatorSecret,
    PeopleDirectory,
    { provide: PeopleNames, useExisting: PeopleDirectory },
    PeopleResolver,
    RevokeTokenHandler,
    Sessions,
    TokensResolver,
  ],
  exports: [Authenticator, OperatorSecret, PeopleNames],
})
export class AccessModule {}
