import { engines, type TestStores } from '@gatehouse/operational-store/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { portfolioMigrations } from './portfolio.tables';
import { SavedViews } from './saved-views';
import { SavedViewsResolver } from './saved-views.resolver';
import { pilotWorld } from './testing/pilot-world';

describe.each(engines)('saved views on %s', (_engine, start) => {
  let stores: TestStores;
  beforeAll(async () => {
    stores = await start();
  });
  afterAll(() => stores.stop());
  beforeEach(() => open(stores));

  it('are kept for whoever saves one, and only for them', async () => {
    const { id } = await saved(ana, 'c1', {});
    expect(await views.savedViews(ana)).toEqual([
      {
        ...{ id, name: 'Orphans', isShared: false, isMine: true, owner: { id: 'ana' }, view: 'table' },
        ...{ filter: { ownership: ['unoffered'] }, sort: null, columns: ['name'] },
      },
    ]);
    expect(await views.savedViews(ben)).toEqual([]);
  });

  it('are seen by everybody when they are shared, and changed by their owner alone', async () => {
    const { id } = await saved(ana, 'c1', { isShared: true });
    expect(await views.savedViews(ben)).toMatchObject([{ id, isMine: false }]);
    expect(await saved(ben, 'c2', { id, name: 'Mine' })).toMatchObject({ code: 'not-your-view' });
    expect(await views.deleteView({ id }, ben)).toMatchObject({ code: 'not-your-view' });
    expect(await saved(ana, 'c3', { id, name: 'Nobody’s' })).toMatchObject({ __typename: 'Accepted', id });
    expect(await views.savedViews(ben)).toEqual([]);
    expect(await views.savedViews(ana)).toMatchObject([{ id, name: 'Nobody’s' }]);
  });

  it('are saved and deleted once, however often the command comes', async () => {
    const { id } = await saved(ana, 'c1', {});
    expect(await saved(ana, 'c1', {})).toMatchObject({ id });
    expect(await views.savedViews(ana)).toHaveLength(1);
    for (let attempt = 0; attempt < 2; attempt++)
      expect(await views.deleteView({ id }, ana)).toMatchObject({ __typename: 'Accepted' });
    expect(await views.savedViews(ana)).toEqual([]);
  });

  it('need a name, and have to be there to be changed', async () => {
    expect(await saved(ana, 'c1', { name: '  ' })).toMatchObject({ code: 'view-name-wrong', field: 'name' });
    expect(await saved(ana, 'c1', { id: 'gone' })).toMatchObject({ code: 'no-such-view' });
  });
});

const ana = { person: 'ana', grants: [] };
const ben = { person: 'ben', grants: [] };

let views: SavedViewsResolver;
let close: () => Promise<void>;
afterEach(() => close());

async function open(stores: TestStores): Promise<void> {
  const world = await pilotWorld();
  const store = await stores.open(portfolioMigrations);
  views = new SavedViewsResolver(new SavedViews(store), world.reads);
  close = async () => {
    await world.stop();
    await store.close();
  };
}

const saved = async (
  actor: typeof ana,
  commandId: string,
  view: { id?: string; name?: string; isShared?: boolean },
) => {
  const input = { isShared: false, name: 'Orphans', columns: ['name'], view: 'table' as const, ...view };
  const outcome = await views.saveView({ commandId, filter: { ownership: ['unoffered'] }, ...input }, actor);
  return { id: '', ...outcome };
};
