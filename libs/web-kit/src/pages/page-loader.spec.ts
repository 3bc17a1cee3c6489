import { describe, expect, it } from '@jest/globals';
import { pageLoader, type Loaded, type FetchedPage } from './page-loader';

describe('pages of a list', () => {
  it('are fetched as far as somebody looks, and a little further', async () => {
    const list = listOf(2_000);
    list.loader.reach(0);
    await list.settled();
    expect(list.loaded()?.rows).toHaveLength(200);
    expect(list.loaded()?.total).toBe(2_000);
    list.loader.reach(150);
    await list.settled();
    expect(list.loaded()?.rows).toHaveLength(400);
  });

  it('are fetched in larger steps on the way to a far place', async () => {
    const list = listOf(2_000);
    list.loader.reach(1_900);
    await list.settled();
    expect(list.loaded()?.rows).toHaveLength(2_000);
    expect(list.asked.length).toBeLessThan(8);
  });

  it('end where the list ends', async () => {
    const list = listOf(3);
    list.loader.reach(500);
    await list.settled();
    list.loader.reach(600);
    await list.settled();
    expect(list.asked).toHaveLength(1);
    expect(list.loaded()).toEqual({
      rows: [{ id: '0' }, { id: '1' }, { id: '2' }],
      total: 3,
      position: '0000000000000001',
    });
  });

  it('rest on what the first of them rested on', async () => {
    const list = listOf(900);
    list.loader.reach(800);
    await list.settled();
    expect(list.asked.length).toBeGreaterThan(1);
    expect(list.loaded()?.position).toBe('0000000000000001');
  });

  it('show nobody twice who moved between two fetches', async () => {
    const pages = [pageOf(['a', 'b'], true), pageOf(['b', 'c'], false)];
    const loaded: Loaded<{ id: string }>[] = [];
    const loader = pageLoader({
      fetchPage: () => Promise.resolve(pages.shift() ?? pageOf([], false)),
      onLoaded: (next) => loaded.push(next),
      onFailed: (error) => {
        throw error;
      },
    });
    loader.reach(0);
    await turns();
    expect(loaded.at(-1)?.rows.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('keep a row that was read anew while further ones come', async () => {
    const list = listOf(500);
    list.loader.reach(0);
    await list.settled();
    const anew = { id: '3' };
    list.loader.replace([anew, { id: 'elsewhere' }]);
    expect(list.loaded()?.rows[3]).toBe(anew);
    list.loader.reach(400);
    await list.settled();
    expect(list.loaded()?.rows).toHaveLength(500);
    expect(list.loaded()?.rows[3]).toBe(anew);
  });

  it('say when they cannot be read, and go on from there when asked again', async () => {
    const failures: unknown[] = [];
    const list = listOf(10, { failsFirst: true, onFailed: (error) => failures.push(error) });
    list.loader.reach(0);
    await list.settled();
    expect(failures).toHaveLength(1);
    list.loader.reach(1);
    await list.settled();
    expect(list.loaded()?.rows).toHaveLength(10);
  });

  it('are silent after they were stopped', async () => {
    const list = listOf(10);
    list.loader.reach(0);
    list.loader.stop();
    await list.settled();
    expect(list.loaded()).toBeUndefined();
  });
});

type Options = { failsFirst?: boolean; onFailed?: (error: unknown) => void };

function listOf(total: number, { failsFirst = false, onFailed = () => undefined }: Options = {}) {
  const asked: (string | null)[] = [];
  let latest: Loaded<{ id: string }> | undefined;
  const loader = pageLoader<{ id: string }>({
    fetchPage: (after, size) => {
      asked.push(after);
      if (failsFirst && asked.length === 1) return Promise.reject(new Error('away'));
      const start = Number(after ?? 0);
      const ids = Array.from({ length: Math.min(size, total - start) }, (_, index) => String(start + index));
      return Promise.resolve({
        ...pageOf(ids, start + size < total),
        total,
        position: String(asked.length).padStart(16, '0'),
        endCursor: String(start + size),
      });
    },
    onLoaded: (loaded) => (latest = loaded),
    onFailed,
  });
  return { loader, asked, loaded: () => latest, settled: turns };
}

const pageOf = (ids: string[], hasNext: boolean): FetchedPage<{ id: string }> => ({
  rows: ids.map((id) => ({ id })),
  total: 10,
  position: '0000000000000001',
  hasNext,
  endCursor: 'next',
});

const turns = () => new Promise((resolve) => setTimeout(resolve, 5));
