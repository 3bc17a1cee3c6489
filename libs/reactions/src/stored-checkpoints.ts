import type { Migrations } from '@gatehouse/operational-store';
import type { Kysely } from 'kysely';
import type { Parked, ReactionCheckpoints } from './reaction-checkpoints';

export type ReactionTables = {
  reaction_checkpoint: { reaction: string; position: number };
  parked_reaction: {
    reaction: string;
    position: number;
    stream: string;
    type: string;
    error: string;
    attempts: number;
    parked_at: string;
  };
};

export const reactionMigrations: Migrations = {
  '2026-11-23-reactions': {
    up: async (db) => {
      await db.schema
        .createTable('reaction_checkpoint')
        .addColumn('reaction', 'text', (column) => column.primaryKey())
        .addColumn('position', 'bigint', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('parked_reaction')
        .addColumn('reaction', 'text', (column) => column.notNull())
        .addColumn('position', 'bigint', (column) => column.notNull())
        .addColumn('stream', 'text', (column) => column.notNull())
        .addColumn('type', 'text', (column) => column.notNull())
        .addColumn('error', 'text', (column) => column.notNull())
        .addColumn('attempts', 'integer', (column) => column.notNull())
        .addColumn('parked_at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('parked_reaction_key', ['reaction', 'position'])
        .execute();
    },
  },
};

/** Checkpoints in the operational store. */
export class StoredReactionCheckpoints implements ReactionCheckpoints {
  constructor(private readonly db: Kysely<ReactionTables>) {}

  async positionOf(reaction: string): Promise<number | undefined> {
    const query = this.db
      .selectFrom('reaction_checkpoint')
      .select('position')
      .where('reaction', '=', reaction);
    const row = await query.executeTakeFirst();
    return row?.position;
  }

  async save(reaction: string, position: number): Promise<void> {
    await this.db
      .insertInto('reaction_checkpoint')
      .values({ reaction, position })
      .onConflict((conflict) =>
        conflict
          .column('reaction')
          .doUpdateSet({ position })
          // A process that stood still too long comes too late with what it had done.
          .where('reaction_checkpoint.position', '<', position),
      )
      .execute();
  }

  async park({ parkedAt, ...parked }: Parked): Promise<void> {
    const row = { ...parked, parked_at: parkedAt };
    await this.db
      .insertInto('parked_reaction')
      .values(row)
      .onConflict((conflict) => conflict.columns(['reaction', 'position']).doUpdateSet(row))
      .execute();
  }

  async unpark(reaction: string, position: number): Promise<void> {
    await this.db
      .deleteFrom('parked_reaction')
      .where('reaction', '=', reaction)
      .where('position', '=', position)
      .execute();
  }

  async parked(): Promise<readonly Parked[]> {
    const query = this.db.selectFrom('parked_reaction').selectAll().orderBy('parked_at');
    const rows = await query.orderBy('position').orderBy('reaction').execute();
    return rows.map(({ parked_at: parkedAt, ...row }) => ({ ...row, parkedAt }));
  }
}
