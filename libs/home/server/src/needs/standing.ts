import {
  mayActAs,
  type Actor,
  type Duty,
  type Grant,
  type Instant,
  type Place,
  type Role,
} from '@gatehouse/kernel';
import { isInTerm } from '@gatehouse/access-domain';
import type { ReadStore } from '@gatehouse/projections';
import { weights } from './consequence';
import { homeDelegations } from './delegations.projection';
import { homeGrants } from './grants.projection';
import type { Audience, Matter } from './matter';

/** In whose place somebody looks at their Home: in their own, or in that of a person they are the delegate of. */
export type Standing = {
  /** Who looks. */
  viewer: string;
  /** Whose things these are. */
  person: string;
  grants: readonly Grant[];
  /** What is done now is done in that person's place. */
  isActing: boolean;
  /** Which parts in a pilot count; a delegate has those that were lent. */
  parts: readonly Audience['part'][];
};

/** A person's own standing, and one for everybody they stand in for now. Rights are always those of today. */
export const standingsOf = async (rows: ReadStore, actor: Actor, now: Instant): Promise<Standing[]> => {
  const { person, grants, onBehalfOf, duties = [] } = actor;
  // Whoever acts for somebody acts as nobody else meanwhile.
  if (onBehalfOf !== undefined)
    return [{ ...asDelegate(person, onBehalfOf, { duties, grants }), isActing: true }];
  const own: Standing = {
    ...{ viewer: person, person, grants, isActing: false },
    parts: ['owner', 'sponsor', 'offered', 'named', 'role'],
  };
  const named = await rows.select(homeDelegations).select('doc').where('delegate', '=', person).execute();
  const inTerm = named.map((row) => rows.rowOf(homeDelegations, row)).filter((one) => isInTerm(one, now));
  const known = await rows.rows(
    homeGrants,
    inTerm.map(({ principal }) => principal),
  );
  return [
    own,
    ...inTerm.flatMap(({ principal, duties }) => {
      const lent = known.get(principal)?.grants;
      return lent ? [asDelegate(person, principal, { duties, grants: lent })] : [];
    }),
  ];
};

type Lent = { duties: readonly Duty[]; grants: readonly Grant[] };

const asDelegate = (viewer: string, person: string, { duties, grants }: Lent): Standing => ({
  viewer,
  person,
  isActing: false,
  grants: grants.filter(({ role }) => duties.some((duty) => duty === role)),
  parts: [
    ...(duties.includes('ownership') ? (['owner'] as const) : []),
    ...(duties.includes('sponsorship') ? (['sponsor'] as const) : []),
    'role',
  ],
});

export const isOwn = ({ viewer, person }: Standing): boolean => viewer === person;

/** Whether a matter is on the Home of whoever stands here. */
export const concerns = (standing: Standing, matter: Matter, place: Place): boolean => {
  if (!isOwn(standing) && weights[matter.kind].isInPerson) return false;
  // Who stopped a pilot does not lift the stop through somebody else either.
  if (matter.except.some((person) => person === standing.person || person === standing.viewer)) return false;
  return matter.audience.some((audience) => covers(standing, audience, place));
};

/** Whether the matter is this person's and nobody else's. */
export const isAlone = (standing: Standing, { audience }: Matter): boolean =>
  isOwn(standing) && audience.length === 1 && audience[0]?.part !== 'role';

export const covers = (standing: Standing, audience: Audience, place: Place): boolean => {
  if (!standing.parts.includes(audience.part)) return false;
  if (audience.part !== 'role') return audience.person === standing.person;
  return mayActAs({ person: standing.person, grants: standing.grants }, audience.role, place);
};

export const grantsFor = ({ grants }: Standing, role: Role): readonly Grant[] =>
  grants.filter((grant) => grant.role === role);
