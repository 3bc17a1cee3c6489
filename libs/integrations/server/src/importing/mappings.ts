import {
  builtInMapping,
  knownInventories,
  suggestedMapping,
  type ColumnMapping,
  type ImportMapping,
} from '@gatehouse/integrations-domain';
import { uuidv5 } from '@gatehouse/event-store';
import { OperationalStore } from '@gatehouse/operational-store';
import { Clock } from '@gatehouse/server-kit';
import { Injectable } from '@nestjs/common';
import type { IntegrationsTables } from '../integrations.tables';

export type MappingToSave = { name: string; columns: readonly ColumnMapping[]; effectiveOn: string | null };

/** The mappings that people keep, beside the built-in ones. */
@Injectable()
export class Mappings {
  constructor(
    private readonly store: OperationalStore,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<ImportMapping[]> {
    const builtIn = knownInventories.map((inventory) =>
      builtInMapping(inventory, Object.keys(inventory.targets)),
    );
    return [...(await this.saved()), ...builtIn];
  }

  async suggestedFor(headers: readonly string[]): Promise<ImportMapping> {
    return suggestedMapping(headers, await this.saved());
  }

  /** One name is one mapping: saving it again replaces it. */
  async save({ name, columns, effectiveOn }: MappingToSave): Promise<string> {
    const id = uuidv5(`import-mapping/${name.toLowerCase()}`);
    const row = {
      ...{ id, name, columns: JSON.stringify(columns) },
      ...{ effective_on: effectiveOn, saved_at: this.clock.now() },
    };
    const insert = this.store.tables<IntegrationsTables>().insertInto('import_mapping').values(row);
    await insert.onConflict((conflict) => conflict.column('id').doUpdateSet(row)).execute();
    return id;
  }

  private async saved(): Promise<ImportMapping[]> {
    const query = this.store.tables<IntegrationsTables>().selectFrom('import_mapping').selectAll();
    const rows = await query.orderBy('saved_at', 'desc').execute();
    return rows.map(({ id, name, columns, effective_on }) => ({
      ...{ id, name, isBuiltIn: false, effectiveOn: effective_on },
      columns: JSON.parse(columns) as ColumnMapping[], // written by `save`
    }));
  }
}
