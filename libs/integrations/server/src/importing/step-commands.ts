import type { ImportStep, RowFacts } from '@gatehouse/integrations-domain';
import type { Actor } from '@gatehouse/kernel';
import type { PilotCommand, Reported, Source } from '@gatehouse/pilots-domain';

/** What an import adds to every command it sends. */
export type Sender = { importId: string; file: string; fileName: string; actor: Actor };

/** Whom a step is told to, and which row says so. */
export type Teller = { facts: RowFacts; pilotId: string; sender: Sender };

type Bare<Command> = Command extends PilotCommand ? Omit<Command, 'pilotId' | 'actor'> : never;

/** A step of a plan as the pilot hears it. */
export const commandOf = (step: ImportStep, teller: Teller): PilotCommand => ({
  ...wordsOf(step, teller),
  pilotId: teller.pilotId,
  actor: teller.sender.actor,
});

const wordsOf = (step: ImportStep, { facts, sender }: Teller): Bare<PilotCommand> => {
  const { importId, file, fileName } = sender;
  const { line: row, externalId, reported: columns } = facts;
  const source: Source = { kind: 'import', importId, file, row, externalId };
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
    case 'tier': {
      const { tier, raw } = step;
      return { type: 'AssignRiskTier', tier, basis: because(raw), reported: reported(raw) };
    }
    case 'retire':
      return { type: 'RetirePilot', reason: because(step.raw), reported: reported(step.raw, step.date) };
  }
};
