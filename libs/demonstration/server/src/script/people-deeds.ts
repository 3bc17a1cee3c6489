import {
  demonstration,
  demonstrationStream,
  person,
  personStream,
  token,
  tokenStream,
  type PersonCommand,
  type TokenScope,
} from '@gatehouse/access-domain';
import type { Duty, Role, Scope } from '@gatehouse/kernel';
import { hash } from 'node:crypto';
import type { When } from './calendar';
import { everything } from './everything';
import { standingOf } from './pilot-deeds';
import type { Deed } from './scene';

type Bare = PersonCommand extends infer Command
  ? Command extends PersonCommand
    ? Omit<Command, 'personId' | 'actor'>
    : never
  : never;

export const begins =
  (company: string, seed: number): Deed =>
  (stage, acting) =>
    stage.run(
      demonstration,
      {
        ...{ type: 'BeginDemonstration', actor: acting.actor, company, seed },
        ...{ anchor: stage.calendar.anchor, hasPortfolio: true },
      },
      { stream: demonstrationStream, acting },
    );

/** What is done about somebody, by an administrator or themselves. */
export const personDeeds = (personId: string) => ({
  isAdded: ({ isService = false } = {}) => deed(personId, { type: 'AddPerson', isService }),
  isGranted: (role: Role, scope: Scope = everything) => deed(personId, { type: 'GrantRole', role, scope }),
  isRevoked: (role: Role, scope: Scope = everything) =>
    deed(personId, { type: 'RevokeRole', role, scope, isLastAdministrator: false }),
  leaves: () => deed(personId, { type: 'MarkPersonLeft', isLastAdministrator: false }),
  isForgotten: () => deed(personId, { type: 'ForgetPerson' }),
  namesDelegate:
    ({
      delegate,
      duties,
      from,
      until,
    }: {
      delegate: string;
      duties: Duty[];
      from: When;
      until: When;
    }): Deed =>
    async (stage, acting) => {
      const standing = await standingOf(stage, delegate);
      const term = {
        from: stage.calendar.instant(from),
        until: stage.calendar.instant(until),
        now: stage.now,
      };
      const delegationId = `${personId}-${delegate}`;
      const command = { type: 'NameDelegate', delegationId, delegate, duties, standing, ...term } as const;
      return deed(personId, command)(stage, acting);
    },
  endsDelegation:
    (delegate: string): Deed =>
    (stage, acting) =>
      deed(personId, { type: 'EndDelegation', delegationId: `${personId}-${delegate}`, now: stage.now })(
        stage,
        acting,
      ),
});

const deed =
  (personId: string, command: Bare): Deed =>
  (stage, acting) =>
    stage.run(
      person,
      { ...command, personId, actor: acting.actor },
      { stream: personStream(personId), acting },
    );

/** What is done about a token. */
export const tokenDeeds = (tokenId: string) => ({
  isIssued:
    ({ to: personId, label, scopes }: { to: string; label: string; scopes: TokenScope[] }): Deed =>
    async (stage, acting) =>
      stage.run(
        token,
        {
          ...{ type: 'IssueToken', tokenId, actor: acting.actor, personId, label, scopes, expiresAt: null },
          ...{ standing: await standingOf(stage, personId), hash: nobodysHash, now: stage.now },
        },
        { stream: tokenStream(tokenId), acting },
      ),
  isRevoked: (): Deed => (stage, acting) =>
    stage.run(
      token,
      { type: 'RevokeToken', tokenId, actor: acting.actor },
      { stream: tokenStream(tokenId), acting },
    ),
});

// A secret has neither spaces nor colons, so that nobody can show what this is the hash of.
const nobodysHash = hash('sha256', 'demonstration: no secret fits this', 'hex');
