import type { Outcome } from '@gatehouse/event-store';
import {
  importDecider,
  importStream,
  planRow,
  readRow,
  type ImportCommand,
  type ImportCounts,
  type ImportStep,
  type RowFacts,
  type RowPlan,
} from '@gatehouse/integrations-domain';
import { wholeDay, type Day } from '@gatehouse/kernel';
import { pilot, pilotStream, type RegisteredPilot, type Reported } from '@gatehouse/pilots-domain';
import type { Calendar, When } from './calendar';
import { knownFrom, matchIn } from './known-rows';
import { commandOf } from './pilot-deeds';
import type { Deed } from './scene';
import { csvOf, pilotOfLine, sha256Of, type Sheet } from './sheet';
import type { Acting, Stage } from './stage';

type Importing = { sheet: Sheet; file: string; effectiveOn: Day; stage: Stage; acting: Acting };

/** A spreadsheet's way into the log, row by row as the product takes it; `speaksFor` is the day it speaks for. */
export const imports =
  (sheetOf: (calendar: Calendar) => Sheet, speaksFor: When): Deed =>
  async (stage, acting) => {
    const sheet = sheetOf(stage.calendar);
    const effectiveOn = stage.calendar.dayOf(speaksFor);
    const importing = { sheet, file: sha256Of(csvOf(sheet)), effectiveOn, stage, acting };
    const started = await say(importing, {
      ...{ type: 'StartImport', file: importing.file, fileName: sheet.fileName },
      ...{ mapping: sheet.columns, effectiveOn, today: stage.now.slice(0, 10) },
    });
    if (!started.accepted) return started;
    const counts = noCounts();
    for (const [index, cells] of sheet.rows.entries()) {
      const refusal = await take(importing, { line: index + 2, cells }, counts);
      if (refusal) return refusal;
    }
    return say(importing, {
      ...{ type: 'FinishImport', counts, refused: [], isCancelled: false },
      ...{ firstPosition: started.position + 1, lastPosition: started.position + counts.events },
    });
  };

/** Takes back what an import registered, while nobody has touched it. */
export const withdraws =
  (importId: string): Deed =>
  async (stage, acting) => {
    const { actor } = acting;
    const ids = await stage.pilotIds();
    const registered = (await Promise.all(ids.map((id) => stage.pilot(id)))).filter(
      (known) =>
        known.kind === 'registered' && known.source.kind === 'import' && known.source.importId === importId,
    ) as RegisteredPilot[]; // by the filter
    for (const { pilotId } of registered) {
      const command = { type: 'WithdrawPilot', pilotId, actor, importId } as const;
      const stream = pilotStream(pilotId);
      const outcome = await stage.run(pilot, command, { stream, acting, correlationId: importId });
      if (!outcome.accepted) return outcome;
    }
    const command = {
      type: 'WithdrawImport',
      importId,
      actor,
      pilots: registered.length,
      touched: 0,
    } as const;
    return stage.run(importDecider, command, {
      ...{ stream: importStream(importId), acting },
      correlationId: importId,
    });
  };

type Bare = ImportCommand extends infer Command
  ? Command extends ImportCommand
    ? Omit<Command, 'importId' | 'actor'>
    : never
  : never;

const say = ({ sheet: { importId }, stage, acting }: Importing, command: Bare): Promise<Outcome> =>
  stage.run(
    importDecider,
    { ...command, importId, actor: acting.actor },
    { stream: importStream(importId), acting, correlationId: importId },
  );

type Row = { line: number; cells: readonly string[] };

/** One row; answers the refusal of whatever could not be recorded. */
const take = async (importing: Importing, row: Row, counts: ImportCounts): Promise<Outcome | null> => {
  const { sheet, file, stage, effectiveOn } = importing;
  const rules = { columns: sheet.columns, width: sheet.columns.length, dateOrder: 'unstated' } as const;
  const { facts, problems } = readRow(row, rules);
  const read = { facts, file, reportedDigest: JSON.stringify(facts.reported) };
  const plan = planRow({ ...read, problems }, await matchIn(stage, read), effectiveOn);
  if (plan.effect === 'refused') throw new Error(`Line ${row.line}: ${plan.problems[0]?.problem ?? ''}`);
  const pilotId = plan.pilot?.pilotId ?? pilotOfLine(sheet.importId, row.line);
  for (const step of plan.steps) {
    const before = await stage.head();
    const outcome = await tell(importing, { facts, pilotId, step });
    if (!outcome.accepted) return outcome;
    counts.events += (await stage.head()) - before;
  }
  count(plan, counts);
  stage.spoken.set(pilotId, knownFrom(read, { pilotId, saidOn: effectiveOn }));
  return null;
};

type Telling = { facts: RowFacts; pilotId: string; step: ImportStep };

const tell = (
  { sheet, file, stage, acting }: Importing,
  { facts, pilotId, step }: Telling,
): Promise<Outcome> =>
  stage.run(pilot, commandOf(pilotId, acting.actor, wordsOf(step, { facts, sheet, file })), {
    stream: pilotStream(pilotId),
    acting: { ...acting, occurredAt: wholeDay(step.on) },
    correlationId: sheet.importId,
  });

type Bared = Parameters<typeof commandOf>[2];

/** A step of a row's plan as the pilot hears it; the import's own desk says the same words. */
const wordsOf = (
  step: ImportStep,
  { facts, sheet, file }: { facts: RowFacts; sheet: Sheet; file: string },
): Bared => {
  const { importId, fileName } = sheet;
  const { line: row, externalId, reported: columns } = facts;
  const source = { kind: 'import', importId, file, row, externalId } as const;
  const reported = (raw: string, date: Reported['date'] = null): Reported => ({ importId, row, raw, date });
  const because = (raw: string) => `Reported as “${raw}” on line ${row} of ${fileName}.`;
  switch (step.kind) {
    case 'register': {
      const { description, autonomy } = step;
      return { type: 'RegisterPilot', description, autonomy, source, reported: columns };
    }
    case 'revise':
      return { type: 'RevisePilot', description: step.description, source, reported: columns };
    case 'stage':
      return {
        ...{ type: 'ReportStage', stage: step.stage, reported: reported(step.raw, step.date) },
        isUnderPolicy: step.isUnderPolicy,
      };
    case 'tier':
      return {
        ...{ type: 'AssignRiskTier', tier: step.tier, basis: because(step.raw) },
        reported: reported(step.raw),
      };
    case 'retire':
      return { type: 'RetirePilot', reason: because(step.raw), reported: reported(step.raw, step.date) };
  }
};

const noCounts = (): ImportCounts => ({
  ...{ rows: 0, taken: 0, registered: 0, changed: 0 },
  ...{ unchanged: 0, flagged: 0, refused: 0, events: 0 },
});

const count = ({ effect, problems }: RowPlan, counts: ImportCounts): void => {
  counts.rows += 1;
  if (problems.length > 0) counts.flagged += 1;
  if (effect === 'unchanged') counts.unchanged += 1;
  else counts.taken += 1;
  if (effect === 'register') counts.registered += 1;
  if (effect === 'change') counts.changed += 1;
};
