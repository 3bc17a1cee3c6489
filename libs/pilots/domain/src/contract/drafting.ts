import {
  accept,
  mayActAs,
  reject,
  standsFor,
  type Actor,
  type Decision,
  type Refusal,
} from '@gatehouse/kernel';
import type { Capacity } from '../pilot.events';
import { answersIn, mostEscalationSteps, mostToleratedErrors } from './clause-fields';
import { blankClauses, type Clauses } from './clauses';
import type { ContractCommandOf, ContractRefusal, DraftStart, PilotFacts } from './contract.commands';
import type { ContractEvent, DraftOrigin } from './contract.events';
import type { Contract } from './contract.state';
import { readsDifferently } from './clause-comparison';
import { tidyText, withText } from './clause-text';

type Decided = Decision<ContractEvent, ContractRefusal>;

/** Who writes the contract: whoever answers for the pilot, pays for it, or runs the programme. */
export const writingCapacity = (actor: Actor, pilot: PilotFacts): Capacity | null => {
  if (pilot.owner !== null && standsFor(actor, pilot.owner, 'ownership')) return 'owner';
  if (pilot.sponsor !== null && standsFor(actor, pilot.sponsor, 'sponsorship')) return 'sponsor';
  return mayActAs(actor, 'programme-office', pilot) ? 'programme-office' : null;
};

export const notYourRole = reject(
  'not-your-role',
  'The owner, the sponsor and the programme office write the contract. Ask one of them.',
);

export const noDraft = reject(
  'no-draft',
  'Nobody is writing a draft just now. Propose a change first; that begins one.',
);

export const draftContract = (
  { pilotId, actor, start }: ContractCommandOf<'DraftContract'>,
  contract: Contract,
  pilot: PilotFacts,
): Decided => {
  const capacity = writingCapacity(actor, pilot);
  if (!capacity) return notYourRole;
  if (contract.draft?.isRevised)
    return reject('draft-stands', 'A draft is being written already. Go on with it; its clauses are kept.');
  const begun = beginning(start, contract);
  if ('accepted' in begun) return begun;
  return accept({ type: 'ContractDrafted', pilotId, ...begun, capacity });
};

const beginning = (
  start: DraftStart,
  contract: Contract,
): { clauses: Clauses; origin: DraftOrigin } | Refusal<ContractRefusal> => {
  switch (start.from) {
    case 'blank':
      return { clauses: blankClauses, origin: { kind: 'blank' } };
    case 'version': {
      const found = contract.versions.find(({ version }) => version === start.version);
      if (!found)
        return reject('version-unknown', `There is no version ${start.version}. Choose another.`, 'version');
      return { clauses: found.clauses, origin: { kind: 'version', version: found.version } };
    }
    case 'contract':
      return ofAnother(start);
  }
};

const ofAnother = ({ pilotId, found }: Extract<DraftStart, { from: 'contract' }>) => {
  if (!found)
    return reject(
      'template-unknown',
      'That pilot has no contract in force. Choose another, or start blank.',
      'template',
    );
  if (!found.hasReachedProduction)
    return reject(
      'not-in-production',
      'That pilot has not reached production, so its contract has not proved itself. Choose another.',
      'template',
    );
  const origin = { kind: 'contract', pilotId, version: found.version } as const;
  return { clauses: found.clauses, origin };
};

export const reviseClause = (
  command: ContractCommandOf<'ReviseClause'>,
  contract: Contract,
  pilot: PilotFacts,
): Decided => {
  const { pilotId, actor, seenVersion } = command;
  const capacity = writingCapacity(actor, pilot);
  if (!capacity) return notYourRole;
  const { draft } = contract;
  if (!draft) return noDraft;
  const revision = tidyText(command);
  const flaw = outOfBounds(withText(blankClauses, revision));
  if (flaw) return flaw;
  if (!readsDifferently(draft.clauses, withText(draft.clauses, revision), revision.clause)) return accept();
  if (draft.changedIn[revision.clause] > seenVersion)
    return reject(
      'clause-moved-on',
      'A colleague changed this clause while you were writing. Read what they wrote; yours is kept here.',
      revision.clause,
    );
  return accept({ type: 'ClauseRevised', pilotId, ...revision, capacity });
};

/** A draft may say anything that fits; what is still owed is told, and refused only when it is submitted. */
const outOfBounds = (clauses: Clauses): Refusal<ContractRefusal> | null => {
  if (clauses.toleratedErrors.length > mostToleratedErrors || clauses.escalation.length > mostEscalationSteps)
    return reject(
      'too-many-lines',
      `A contract names at most ${mostToleratedErrors} errors and ${mostEscalationSteps} steps. Keep those that matter.`,
    );
  const { from } = clauses.process;
  if (from !== null && !isDay(from))
    return reject('not-a-day', 'Name a day of the calendar, such as 2026-11-30.', 'process.from');
  const long = answersIn(clauses).find(({ text, most }) => text.length > most);
  return long
    ? reject(
        'too-long',
        `“${long.asks}” has ${long.text.length} characters; the limit is ${long.most}. Shorten it.`,
        long.path,
      )
    : null;
};

const isDay = (day: string): boolean => {
  const noon = new Date(`${day}T12:00:00Z`);
  return !Number.isNaN(noon.getTime()) && noon.toISOString().slice(0, 10) === day;
};
