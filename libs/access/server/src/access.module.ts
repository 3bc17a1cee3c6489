import { PeopleNames } from '@gatehouse/server-kit';
import { Global, Module } from '@nestjs/common';
import { AccessResolver } from './access.resolver';
import { Authenticator } from './authenticator';
import { CorrectPersonHandler } from './correct-person.handler';
import { EndDelegationHandler, NameDelegateHandler } from './delegate.handlers';
import { Delegates } from './delegates';
import { DelegatesResolver, MeResolver } from './delegates.resolver';
import { Beginnings } from './beginnings';
import { FirstAdministrator } from './first-administrator';
import { NobodyHere } from './nobody-here';
import { OperatorSecret } from './operator';
import { PeopleLiveResolver } from './people-live.resolver';
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
    CorrectPersonHandler,
    Delegates,
    DelegatesResolver,
    EndDelegationHandler,
    Beginnings,
    FirstAdministrator,
    NobodyHere,
    IssueTokenHandler,
    MeResolver,
    NameDelegateHandler,
    OperatorSecret,
    PeopleDirectory,
    { provide: PeopleNames, useExisting: PeopleDirectory },
    PeopleLiveResolver,
    PeopleResolver,
    RevokeTokenHandler,
    Sessions,
    TokensResolver,
  ],
  exports: [Authenticator, OperatorSecret, PeopleNames],
})
export class AccessModule {}
