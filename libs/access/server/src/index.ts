import { delegations } from './delegations.projection';
import { people } from './people.projection';
import { tokens } from './tokens.projection';

export { accessUpcasts } from '@gatehouse/access-domain';
export { AccessModule } from './access.module';
export { accessMigrations } from './access.tables';
export { notAllowed } from './allowed';
export { actsForHeader, Authenticator, type Credentials, type Identity } from './authenticator';
export { OperatorSecret } from './operator';
export { PeopleDirectory } from './people-directory';
export { sessionCookie } from './sessions';

export const accessProjections = [people, delegations, tokens] as const;
