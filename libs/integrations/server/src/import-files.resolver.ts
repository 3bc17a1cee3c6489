import { everywhere, mayActAs, type Actor } from '@gatehouse/kernel';
import { laidOver, mappingObstacle } from '@gatehouse/integrations-domain';
import { ReadStore } from '@gatehouse/projections';
import { accepted, refused, SignedIn, type Schema } from '@gatehouse/server-kit';
import { EventStore } from '@gatehouse/event-store';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { columnsOf, mappingShown } from './import-input';
import { Mappings } from './importing/mappings';
import { Uploads } from './importing/uploads';
import { imports } from './imports.projection';

/** Files before they are imported, and the mappings to read them with. */
@Resolver()
export class ImportFilesResolver {
  constructor(
    private readonly uploads: Uploads,
    private readonly mappings: Mappings,
    private readonly reads: ReadStore,
    private readonly log: EventStore,
  ) {}

  @Query('importFile')
  async importFile(@Args('id') id: string, @SignedIn() _: Actor) {
    const upload = await this.uploads.find(id);
    if (!upload) return null;
    const { digest, name, bytes, reading } = upload;
    const headers = reading.columns.map(({ header }) => header);
    return {
      ...{ id: digest, name, bytes, rows: reading.rows },
      ...{ encoding: reading.encoding, delimiter: reading.delimiter, columns: reading.columns },
      suggestedMapping: mappingShown(await this.mappings.suggestedFor(headers)),
      mappings: (await this.mappings.all()).map(({ columns, ...mapping }) =>
        mappingShown({ ...mapping, columns: laidOver(columns, headers) }),
      ),
      alreadyImportedAt: await this.importedAt(digest),
    };
  }

  @Query('importMappings')
  async importMappings(@SignedIn() _: Actor) {
    return (await this.mappings.all()).map(mappingShown);
  }

  @Mutation('saveImportMapping')
  async saveImportMapping(@Args('input') input: Schema.SaveImportMappingInput, @SignedIn() actor: Actor) {
    if (!mayActAs(actor, 'programme-office', everywhere))
      return refused('not-your-role', 'Only the programme office saves mappings. Ask them.');
    const name = input.name.trim();
    if (name === '' || name.length > 100)
      return refused('name-unusable', 'Give the mapping a name of at most 100 characters.', 'name');
    const columns = columnsOf(input.mapping);
    const headers: string[] = [];
    for (const { index, header } of columns) headers[index] = header;
    const obstacle = mappingObstacle(columns, headers);
    if (obstacle !== null) return refused('mapping-unusable', obstacle, 'mapping');
    const id = await this.mappings.save({ name, columns, effectiveOn: input.effectiveOn ?? null });
    return accepted(await this.log.head(), id);
  }

  private async importedAt(file: string): Promise<string | null> {
    const found = await this.reads
      .select(imports)
      .select('doc')
      .where('file', '=', file)
      .where('phase', '=', 'finished')
      .orderBy('started_at', 'desc')
      .executeTakeFirst();
    return found ? this.reads.rowOf(imports, found).finishedAt : null;
  }
}
