import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { backupCommand } from './commands/backup';
import { exportCommand } from './commands/export';
import { importCommand } from './commands/import';
import { moveCommand } from './commands/move';
import { rebuildCommand } from './commands/rebuild';
import { restoreCommand } from './commands/restore';
import { tokenCommand } from './commands/token';
import { verifyCommand } from './commands/verify';
import { CommandFailed } from './report';

const program = new Command('gatehouse')
  .description('Works on the data in GATEHOUSE_DATA (./.data), beside a running Gatehouse or without one.')
  .addCommand(importCommand)
  .addCommand(exportCommand)
  .addCommand(rebuildCommand)
  .addCommand(backupCommand)
  .addCommand(restoreCommand)
  .addCommand(moveCommand)
  .addCommand(verifyCommand)
  .addCommand(tokenCommand)
  .addHelpText(
    'after',
    '\nExit codes: 0 done, 1 not done or something is wrong, 2 the command was not understood.',
  );

for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)])
  command.exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    console.error(error instanceof Error ? error.message : String(error));
    if (!(error instanceof CommandFailed) && process.env['GATEHOUSE_LOG'] === 'info') console.error(error);
    process.exitCode = 1;
  }
}
