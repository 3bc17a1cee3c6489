import { CommandRunner, uuidv5, type Outcome } from '@gatehouse/event-store';
import {
  flag,
  refuse,
  type ImportStep,
  type RowFacts,
  type RowProblem,
} from '@gatehouse/integrations-domain';
import { wholeDay } from '@gatehouse/kernel';
import { pilot, pilotStream } from '@gatehouse/pilots-domain';
import { commandOf, type Sender } from './step-commands';
import type { ReadyRow, RowResult } from './staged-row';
import type { Staging } from './staging';
import { takenOver } from './stops';

export type Run = {
  staging: Staging;
  runner: CommandRunner;
  sender: Sender;
  /** Where the import's start stands: what comes after it is its own. */
  startedAt: number;
  signal: AbortSignal;
  progress: (rows: number) => void;
};

// Enough to share each write to the disk among many, few enough to keep everybody else's commands waiting briefly.
const rowsInFlight = 64;

/**
 * Tells the pilots what the plan says. Command ids come from the import, the row and the step, so that a run that was
 * killed goes on where it was, and nothing is told twice.
 */
export const runRows = async (run: Run): Promise<'finished' | 'stopped'> => {
  let rows = run.staging.plans.doneCount();
  let line = 0;
  run.progress(rows);
  for (;;) {
    if (run.signal.aborted) return 'stopped';
    const ready = run.staging.plans.ready(line, rowsInFlight);
    const last = ready.at(-1);
    if (last === undefined) return 'finished';
    run.staging.plans.finish(await Promise.all(ready.map((row) => runRow(row, run))));
    rows += ready.length;
    line = last.facts.line;
    run.progress(rows);
  }
};

/** The pilot that a row registers: the same one, whoever comes to the row and however often. */
export const pilotIdFor = (importId: string, { line }: Pick<RowFacts, 'line'>): string =>
  uuidv5(`${importId}/${line}`);

const runRow = async ({ facts, steps, pilot: known, effect }: ReadyRow, run: Run): Promise<RowResult> => {
  const pilotId = known ?? pilotIdFor(run.sender.importId, facts);
  const positions: number[] = [];
  const problems: RowProblem[] = [];
  for (const step of steps) {
    // Whoever has taken the work over says the rest.
    if (run.signal.reason === takenOver) run.signal.throwIfAborted();
    const outcome = await send(step, { facts, pilotId }, run);
    // A pilot that already stands there records nothing, and answers with what it recorded before.
    if (outcome.accepted && outcome.position > run.startedAt) positions.push(outcome.position);
    if (!outcome.accepted) problems.push(problemOf(step, outcome.reason));
    if (!outcome.accepted && step.kind === 'register') break;
  }
  return { facts, effect: effectOf(effect, positions, problems), positions, problems };
};

const send = async (
  step: ImportStep,
  { facts, pilotId }: { facts: ReadyRow['facts']; pilotId: string },
  { runner, sender, signal }: Run,
): Promise<Outcome> => {
  const target = {
    stream: pilotStream(pilotId),
    commandId: uuidv5(`${sender.importId}/${facts.line}/${step.kind}`),
    by: sender.actor.person,
    ...(sender.actor.onBehalfOf !== undefined && { onBehalfOf: sender.actor.onBehalfOf }),
    occurredAt: wholeDay(step.on),
    correlationId: sender.importId,
  };
  for (;;) {
    const outcome = await runner.run(pilot, commandOf(step, { facts, pilotId, sender }), target);
    if (outcome.accepted || outcome.code !== 'busy') return outcome;
    if (signal.reason === takenOver) signal.throwIfAborted();
  }
};

const fieldOf: Record<ImportStep['kind'], string> = {
  register: 'row',
  revise: 'row',
  stage: 'stage',
  tier: 'risk tier',
  retire: 'stage',
};

const problemOf = ({ kind }: ImportStep, reason: string): RowProblem =>
  kind === 'register' || kind === 'revise'
    ? refuse(fieldOf[kind], reason)
    : flag(fieldOf[kind], reason, 'The rest of the row is taken.');

const effectOf = (
  planned: RowResult['effect'],
  positions: readonly number[],
  problems: readonly RowProblem[],
): RowResult['effect'] => {
  if (positions.length > 0) return planned;
  return problems.some(({ verdict }) => verdict === 'refused') ? 'refused' : 'unchanged';
};
