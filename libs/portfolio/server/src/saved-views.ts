import { reject, type Refusal } from '@gatehouse/kernel';
import { OperationalStore } from '@gatehouse/operational-store';
import { Injectable } from '@nestjs/common';
import type { PilotFilter } from './pilot-filter';
import type { PilotSort } from './pilot-order';
import type { PortfolioTables } from './portfolio.tables';

export type SavedView = {
  id: string;
  owner: string;
  name: string;
  isShared: boolean;
  filter: PilotFilter;
  sort: PilotSort | null;
  columns: readonly string[];
  view: 'table' | 'board';
};

type Row = PortfolioTables['saved_view'];

/** Views that people keep of the portfolio: private, or shared with everybody; only its owner changes one. */
@Injectable()
export class SavedViews {
  constructor(private readonly store: OperationalStore) {}

  /** Somebody's own and those that are shared, by name. */
  async of(person: string): Promise<SavedView[]> {
    const rows = await this.tables
      .selectFrom('saved_view')
      .selectAll()
      .where((row) => row.or([row('owner', '=', person), row('is_shared', '=', 1)]))
      .orderBy('name')
      .orderBy('id')
      .execute();
    return rows.map(viewFrom);
  }

  /** Makes a view, or replaces the owner's own; answers why not, where it may not be. */
  async save(view: SavedView, { isNew }: { isNew: boolean }): Promise<Refusal | null> {
    const name = view.name.trim();
    if (name === '' || name.length > longestName)
      return reject('view-name-wrong', `Give the view a name of at most ${longestName} characters.`, 'name');
    const known = await this.find(view.id);
    if (!known && !isNew) return noSuchView;
    if (known && known.owner !== view.owner) return notYours;
    const { id: _, ...changes } = rowOf({ ...view, name });
    await this.tables
      .insertInto('saved_view')
      .values({ id: view.id, ...changes })
      .onConflict((taken) => taken.column('id').doUpdateSet(changes))
      .execute();
    return null;
  }

  async delete(id: string, person: string): Promise<Refusal | null> {
    const known = await this.find(id);
    // Gone is what was wanted; the same command again is the same answer.
    if (!known) return null;
    if (known.owner !== person) return notYours;
    await this.tables.deleteFrom('saved_view').where('id', '=', id).execute();
    return null;
  }

  private find(id: string): Promise<Row | undefined> {
    return this.tables.selectFrom('saved_view').selectAll().where('id', '=', id).executeTakeFirst();
  }

  private get tables() {
    return this.store.tables<PortfolioTables>();
  }
}

const longestName = 80;
const noSuchView = reject('no-such-view', 'This view was deleted. Save yours as a new one.', 'id');
const notYours = reject(
  'not-your-view',
  'Only its owner changes a shared view. Save yours as a new one.',
  'id',
);

const viewFrom = ({ is_shared, filter, sort, columns, ...row }: Row): SavedView => ({
  ...row,
  isShared: is_shared === 1,
  // These were written by `rowOf` and by nobody else.
  filter: JSON.parse(filter) as PilotFilter,
  sort: sort === null ? null : (JSON.parse(sort) as PilotSort),
  columns: JSON.parse(columns) as string[],
});

const rowOf = ({ isShared, filter, sort, columns, ...view }: SavedView): Row => ({
  ...view,
  is_shared: Number(isShared),
  filter: JSON.stringify(filter),
  sort: sort && JSON.stringify(sort),
  columns: JSON.stringify(columns),
});
