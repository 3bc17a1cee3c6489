import {
  accept,
  everywhere,
  mayActAs,
  reject,
  type Actor,
  type Day,
  type Decider,
  type Decision,
} from '@gatehouse/kernel';
import type { ColumnMapping } from './import-mapping';
import { mostRefusedRowsKept, type ImportEvent, type ImportEventOf } from './import.events';

export type ImportCommand = { importId: string; actor: Actor } & (
  | {
      type: 'StartImport';
      file: string;
      fileName: string;
      mapping: readonly ColumnMapping[];
      effectiveOn: Day;
      today: Day;
    }
  | ({ type: 'FinishImport' } & Pick<
      ImportEventOf<'ImportFinished'>,
      'counts' | 'refused' | 'firstPosition' | 'lastPosition' | 'isCancelled'
    >)
  /** `touched` counts the pilots it registered that something else has happened to since. */
  | { type: 'WithdrawImport'; pilots: number; touched: number }
);

export type ImportRefusal =
  | 'not-your-role'
  | 'effective-date-in-the-future'
  | 'already-started'
  | 'not-started'
  | 'not-finished'
  | 'already-withdrawn'
  | 'changed-other-pilots'
  | 'already-touched';

export type Import = { status: 'unstarted' | 'running' | 'finished' | 'withdrawn'; changed: number };

type Decided = Decision<ImportEvent, ImportRefusal>;
type CommandOf<Type extends ImportCommand['type']> = Extract<ImportCommand, { type: Type }>;

const decide = (command: ImportCommand, state: Import): Decided => {
  if (!mayActAs(command.actor, 'programme-office', everywhere))
    return reject('not-your-role', 'Only the programme office imports. Ask them.');
  switch (command.type) {
    case 'StartImport':
      return start(command, state);
    case 'FinishImport':
      return finish(command, state);
    case 'WithdrawImport':
      return withdraw(command, state);
  }
};

const start = (command: CommandOf<'StartImport'>, { status }: Import): Decided => {
  const { importId, file, fileName, mapping, effectiveOn, today } = command;
  if (status !== 'unstarted') return reject('already-started', 'This import has been started already.');
  if (effectiveOn > today)
    return reject(
      'effective-date-in-the-future',
      `A file cannot speak for ${effectiveOn}, which has not come yet. Choose today or an earlier day.`,
      'effectiveOn',
    );
  return accept({ type: 'ImportStarted', importId, file, fileName, mapping, effectiveOn });
};

const finish = (command: CommandOf<'FinishImport'>, { status }: Import): Decided => {
  const { importId, counts, refused, firstPosition, lastPosition, isCancelled } = command;
  if (status !== 'running') return reject('not-started', 'This import is not running.');
  const kept = refused.slice(0, mostRefusedRowsKept);
  return accept({
    type: 'ImportFinished',
    importId,
    counts,
    refused: kept,
    firstPosition,
    lastPosition,
    isCancelled,
  });
};

const withdraw = (command: CommandOf<'WithdrawImport'>, state: Import): Decided => {
  if (state.status === 'withdrawn') return reject('already-withdrawn', 'This import was withdrawn already.');
  if (state.status !== 'finished')
    return reject('not-finished', 'Only an import that has finished can be withdrawn. Wait, or cancel it.');
  const obstacle = withdrawalObstacle(state.changed, command.touched);
  if (obstacle) return obstacle;
  return accept({ type: 'ImportWithdrawn', importId: command.importId, pilots: command.pilots });
};

/** Why an import can no longer be taken back, or null where it can. */
export const withdrawalObstacle = (changed: number, touched: number) => {
  if (changed > 0)
    return reject(
      'changed-other-pilots',
      `It changed ${changed} pilots that were here before, and a fact is not taken back. Import a corrected file.`,
    );
  if (touched > 0)
    return reject(
      'already-touched',
      `Something else has happened to ${touched} of its pilots since. They can be retired, not withdrawn.`,
    );
  return null;
};

const evolve = (state: Import, event: ImportEvent): Import => {
  switch (event.type) {
    case 'ImportStarted':
      return { ...state, status: 'running' };
    case 'ImportFinished':
      return { status: 'finished', changed: event.counts.changed };
    case 'ImportWithdrawn':
      return { ...state, status: 'withdrawn' };
  }
};

/** One file's way into the log: started once, finished once, withdrawn while nobody has touched its pilots. */
export const importDecider: Decider<ImportCommand, ImportEvent, Import, ImportRefusal> = {
  initial: { status: 'unstarted', changed: 0 },
  decide,
  evolve,
};

export const importStream = (importId: string): string => `import-${importId}`;
