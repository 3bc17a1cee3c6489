import type { Outcome } from '@gatehouse/event-store';
import { replay } from '@gatehouse/kernel';
import {
  clauseNames,
  contract,
  contractStream,
  presentVersion,
  type Clauses,
  type ContractCommand,
  type ContractEvent,
  type ClauseText,
  type DraftStart,
  type PilotFacts,
  type SignatoryRole,
} from '@gatehouse/pilots-domain';
import { hash } from 'node:crypto';
import type { Calendar } from './calendar';
import type { Deed } from './scene';
import type { Acting, Stage } from './stage';

/** Clauses as a script says them: the Monday is named by the weeks between it and the anchor's. */
export type ScriptedClauses = Omit<Clauses, 'process'> & {
  process: Pick<Clauses['process'], 'ritual' | 'change'> & { mondayWeeksAgo: number };
};

/** What people do with one pilot's contract. */
export const contractDeeds = (pilotId: string) => ({
  drafts: (): Deed => draft(pilotId, { from: 'blank' }),
  /** Begins a new draft with the words of the version before. */
  proposesChange: (version: number): Deed => draft(pilotId, { from: 'version', version }),
  /** Begins with the contract of a pilot that reached production. */
  draftsFrom:
    (other: string): Deed =>
    async (stage, acting) => {
      const found = await templateOf(stage, other);
      return draft(pilotId, { from: 'contract', pilotId: other, found })(stage, acting);
    },
  /** One command a clause, as they are saved one after another. */
  writes:
    (clauses: Partial<ScriptedClauses>): Deed =>
    async (stage, acting) => {
      let outcome: Outcome | undefined;
      for (const text of textsOf(clauses, stage.calendar)) {
        outcome = await revise(stage, acting, { pilotId, text });
        if (!outcome.accepted) return outcome;
      }
      if (!outcome) throw new Error(`Nothing is written into the contract of ${pilotId}.`);
      return outcome;
    },
  ...signingDeeds(pilotId),
});

/** A version is laid before three people, who sign it or say why not. */
const signingDeeds = (pilotId: string) => ({
  submits: (): Deed => async (stage, acting) =>
    send(stage, acting, { type: 'SubmitContract', digestOf, ...(await about(pilotId, stage)) }),
  signs:
    (role: SignatoryRole): Deed =>
    async (stage, acting) => {
      const digest = await digestShown(pilotId, stage);
      return send(stage, acting, {
        ...{ type: 'SignContract', role, digest, at: acting.occurredAt },
        ...(await about(pilotId, stage)),
      });
    },
  refuses:
    (role: SignatoryRole, reason: string): Deed =>
    async (stage, acting) => {
      const digest = await digestShown(pilotId, stage);
      return send(stage, acting, {
        type: 'RefuseSignature',
        role,
        digest,
        reason,
        ...(await about(pilotId, stage)),
      });
    },
});

const draft =
  (pilotId: string, start: DraftStart): Deed =>
  async (stage, acting) =>
    send(stage, acting, { type: 'DraftContract', start, ...(await about(pilotId, stage)) });

const revise = async (
  stage: Stage,
  acting: Acting,
  { pilotId, text }: { pilotId: string; text: ClauseText },
): Promise<Outcome> => {
  const seenVersion = (await stage.facts(contractStream(pilotId))).length;
  return send(stage, acting, {
    type: 'ReviseClause',
    ...text,
    seenVersion,
    ...(await about(pilotId, stage)),
  });
};

type Told = { pilotId: string; pilot: PilotFacts | null };
type Bare = ContractCommand extends infer Command
  ? Command extends ContractCommand
    ? Omit<Command, 'actor'>
    : never
  : never;

const send = (stage: Stage, acting: Acting, command: Bare): Promise<Outcome> =>
  stage.run(
    contract,
    { ...command, actor: acting.actor },
    { stream: contractStream(command.pilotId), acting },
  );

const about = async (pilotId: string, stage: Stage): Promise<Told> => ({
  pilotId,
  pilot: await pilotFacts(pilotId, stage),
});

export const pilotFacts = async (pilotId: string, stage: Stage): Promise<PilotFacts | null> => {
  const known = await stage.pilot(pilotId);
  if (known.kind !== 'registered') return null;
  const { name, purpose, unit, programme } = known.description;
  const owner = known.ownership.kind === 'owned' ? known.ownership.owner : null;
  return { name, purpose, unit, programme, owner, sponsor: known.sponsor, isOver: known.isOver };
};

const digestShown = async (pilotId: string, stage: Stage): Promise<string> => {
  const present = presentVersion(replay(contract, await stage.facts<ContractEvent>(contractStream(pilotId))));
  if (!present) throw new Error(`No version of the contract of ${pilotId} lies before anybody.`);
  return present.digest;
};

const templateOf = async (stage: Stage, pilotId: string) => {
  const { versions } = replay(contract, await stage.facts<ContractEvent>(contractStream(pilotId)));
  const found = versions.findLast(({ status }) => status === 'in-force');
  const known = await stage.pilot(pilotId);
  const hasReachedProduction = known.kind === 'registered' && known.stage === 'production';
  return found ? { version: found.version, clauses: found.clauses, hasReachedProduction } : null;
};

const textsOf = (clauses: Partial<ScriptedClauses>, calendar: Calendar): ClauseText[] =>
  clauseNames.flatMap((clause) => {
    if (clauses[clause] === undefined) return [];
    const text = clause === 'process' ? processOf(clauses, calendar) : clauses[clause];
    return [{ clause, text } as ClauseText]; // a clause and its own text
  });

const processOf = ({ process }: Partial<ScriptedClauses>, calendar: Calendar) => {
  if (!process) return undefined;
  const { mondayWeeksAgo, ...words } = process;
  return { ...words, from: calendar.mondayOf(mondayWeeksAgo) };
};

export const digestOf = (text: string): string => hash('sha256', text, 'hex');
