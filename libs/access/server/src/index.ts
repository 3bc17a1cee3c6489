import { people } from './people.projection';
import { tokens } from './tokens.projection';

export { AccessModule } from './access.module';
export { accessMigrations } from './access.tables';
export { Authenticator } from './authenticator';
export { OperatorSecret } from './operator';
export { sessionCookie } from './sessions';

export const accessProjections = [people, tokens] as const;
