import {
  accept,
  millisecondsOf,
  reject,
  type Decision,
  type Duty,
  type Grant,
  type Instant,
} from '@gatehouse/kernel';
import type { Delegation, PersonEvent } from './access.events';

/** What access knows of somebody; read before deciding. */
export type Standing = 'member' | 'service' | 'left' | 'unknown';

export type DelegationCommand =
  | ({ type: 'NameDelegate'; standing: Standing; now: Instant } & Delegation)
  | { type: 'EndDelegation'; delegationId: string; now: Instant };

export type DelegationRefusal =
  | 'delegate-not-here'
  | 'delegate-is-service'
  | 'delegate-is-oneself'
  | 'service-has-no-delegate'
  | 'no-duty-named'
  | 'role-not-granted'
  | 'term-in-the-past'
  | 'term-without-length'
  | 'term-too-long'
  | 'already-delegated'
  | 'delegation-unknown'
  | 'delegation-over';

type Decided = Decision<PersonEvent, DelegationRefusal>;
type Delegating = { isService: boolean; grants: readonly Grant[]; delegations: readonly Delegation[] };
type Naming = { personId: string } & Extract<DelegationCommand, { type: 'NameDelegate' }>;

export const nameDelegate = (naming: Naming, person: Delegating): Decided => {
  const refusal = wrongDelegate(naming, person) ?? wrongDuties(naming, person) ?? wrongTerm(naming, person);
  const { personId, delegationId, delegate, duties, from, until } = naming;
  return refusal ?? accept({ type: 'DelegateNamed', personId, delegationId, delegate, duties, from, until });
};

const wrongDelegate = ({ personId, delegate, standing }: Naming, { isService }: Delegating) => {
  if (isService)
    return reject(
      'service-has-no-delegate',
      'A service account has no duties that somebody could take over.',
    );
  if (delegate === personId)
    return reject('delegate-is-oneself', 'Nobody is their own delegate. Choose somebody else.', 'delegate');
  if (standing === 'service')
    return reject(
      'delegate-is-service',
      'A delegate answers for what they do, and a service account cannot. Choose a person.',
      'delegate',
    );
  return standing === 'member'
    ? null
    : reject('delegate-not-here', 'The delegate is not here. Choose somebody who is.', 'delegate');
};

const wrongDuties = ({ duties }: Naming, { grants }: Delegating) => {
  if (duties.length === 0)
    return reject('no-duty-named', 'Name at least one duty that the delegate takes over.', 'duties');
  const missing = duties.find((duty) => isRole(duty) && !grants.some(({ role }) => role === duty));
  return missing === undefined
    ? null
    : reject(
        'role-not-granted',
        `The role ${dutyWords(missing)} was not granted to them, so they cannot lend it. Leave it out.`,
        'duties',
      );
};

const wrongTerm = ({ duties, from, until, now }: Naming, { delegations }: Delegating) => {
  if (from < now)
    return reject('term-in-the-past', 'It would begin in the past. Name an hour to come.', 'from');
  if (until <= from)
    return reject('term-without-length', 'It would end before it begins. Name a later end.', 'until');
  if (millisecondsOf(until) - millisecondsOf(from) > aYearInMs)
    return reject('term-too-long', 'A delegate is named for at most a year. Name an earlier end.', 'until');
  for (const other of delegations) {
    const duty = duties.find((one) => other.duties.includes(one));
    if (duty && other.from < until && from < other.until)
      return reject(
        'already-delegated',
        `Somebody is their delegate for ${dutyWords(duty)} until ${other.until.slice(0, 10)}. ` +
          'End that first, or leave the duty out.',
        'duties',
      );
  }
  return null;
};

type Ending = { personId: string } & Extract<DelegationCommand, { type: 'EndDelegation' }>;

export const endDelegation = (
  { personId, delegationId, now }: Ending,
  { delegations }: Delegating,
): Decided => {
  const found = delegations.find((one) => one.delegationId === delegationId);
  if (!found)
    return reject('delegation-unknown', 'They have no such delegate, or it was ended before.', 'delegation');
  if (found.until <= now)
    return reject('delegation-over', 'Its term was over already, so there is nothing to end.', 'delegation');
  return accept({ type: 'DelegateEnded', personId, delegationId, delegate: found.delegate });
};

/** Whether a delegate can act at this instant. */
export const isInTerm = ({ from, until }: Pick<Delegation, 'from' | 'until'>, now: Instant): boolean =>
  from <= now && now < until;

/** `programme office`, `ownership`. */
export const dutyWords = (duty: Duty): string => duty.replaceAll('-', ' ');

const isRole = (duty: Duty): boolean => duty !== 'ownership' && duty !== 'sponsorship';

// A leap year has a day more.
const aYearInMs = 366 * 24 * 3_600_000;
