import type { Actor } from '@gatehouse/kernel';
import { asOutcome, pageSize, SignedIn, type Schema } from '@gatehouse/server-kit';
import { Args, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { ImportDesk, importIdOf } from './importing/import-desk';
import { ImportRecords } from './importing/import-records';
import type { ImportRun } from './importing/import-run';
import { ImportWork } from './importing/import-work';
import { columnsOf } from './import-input';
import { stoppable } from './stoppable';

/** Imports: ordering them, following them, taking them back. */
@Resolver()
export class ImportsResolver {
  constructor(
    private readonly desk: ImportDesk,
    private readonly work: ImportWork,
    private readonly records: ImportRecords,
  ) {}

  @Query('import')
  import(@Args('id') id: string, @SignedIn() _: Actor): Promise<ImportRun | null> {
    return this.records.find(id);
  }

  @Query('imports')
  imports(@Args() { first }: Schema.QueryImportsArgs, @SignedIn() _: Actor): Promise<ImportRun[]> {
    return this.records.newest(pageSize(first, { usual: 20, most: 200 }));
  }

  @Mutation('checkImport')
  async checkImport(@Args('input') input: Schema.CheckImportInput, @SignedIn() actor: Actor) {
    const { mapping, ...request } = input;
    const outcome = await this.desk.check(actor, { ...request, columns: columnsOf(mapping) });
    return asOutcome(outcome, importIdOf(input.commandId));
  }

  @Mutation('startImport')
  async startImport(@Args('input') { importId }: Schema.ImportInput, @SignedIn() actor: Actor) {
    return asOutcome(await this.desk.start(actor, importId), importId);
  }

  @Mutation('cancelImport')
  async cancelImport(@Args('input') { importId }: Schema.ImportInput, @SignedIn() actor: Actor) {
    return asOutcome(await this.desk.cancel(actor, importId), importId);
  }

  @Mutation('withdrawImport')
  async withdrawImport(@Args('input') { importId }: Schema.ImportInput, @SignedIn() actor: Actor) {
    return asOutcome(await this.desk.withdraw(actor, importId), importId);
  }

  @Subscription('importProgress', { resolve: (run: ImportRun) => run })
  importProgress(@Args('id') id: string, @SignedIn() _: Actor) {
    return stoppable((signal) => this.work.follow(id, signal));
  }
}
