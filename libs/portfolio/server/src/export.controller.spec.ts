import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { PeopleNames } from '@gatehouse/server-kit';
import { onBothEngines, type TestEngine } from '@gatehouse/projections/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyReply } from 'fastify';
import { ExportController } from './export.controller';
import { pilotWorld, registered, staged } from './testing/pilot-world';

describe('an export', () => {
  onBothEngines((engine) => {
    beforeAll(() => begin(engine));
    afterAll(() => world.stop());

    it('holds what was asked for, in that order, under stable names', async () => {
      const { body, headers } = await exported({
        ...{ columns: 'id,name,stage,owner', sort: 'name:descending', filter: '{"unit":["Claims"]}' },
      });
      expect(body).toBe('id,name,stage,owner\r\np2,"Second, quoted",pilot,Ben\r\np1,First,idea,\r\n');
      expect(headers).toMatchObject({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="portfolio-2026-06-01T09-00-00Z.csv"',
      });
    });

    it('has no cell that a spreadsheet would run', async () => {
      const { body } = await exported({ columns: 'name,purpose', filter: '{"unit":["Fraud"]}' });
      expect(body).toBe(`name,purpose\r\n'=1+1,'@SUM(A1)\r\n`);
    });

    it('is JSON where that is asked for, and says formulas as they are', async () => {
      const { body } = await exported({ format: 'json', columns: 'id,name', filter: '{"unit":["Fraud"]}' });
      expect(JSON.parse(body)).toEqual([{ id: 'p3', name: '=1+1' }]);
      expect(JSON.parse((await exported({ format: 'json', filter: '{"unit":["None"]}' })).body)).toEqual([]);
    });

    it('can be of an earlier instant, and its name says which', async () => {
      const { body, headers } = await exported({ columns: 'id,stage', asOf: '2026-01-02T00:00:00Z' });
      expect(body).toBe('id,stage\r\np1,idea\r\n');
      expect(headers['content-disposition']).toContain('portfolio-2026-01-02T00-00-00Z.csv');
    });

    it('holds all of them, however many there are', async () => {
      const { body } = await exported({ columns: 'id', filter: '{"unit":["Bulk"]}', sort: 'name:ascending' });
      expect(body.trim().split('\r\n')).toHaveLength(1_201);
    });

    it.each([
      [{ format: 'xlsx' }, 'format'],
      [{ filter: '{' }, 'filter'],
      [{ filter: '{"stage":["dreaming"]}' }, 'filter.stage.0'],
      [{ filter: '{"stages":[]}' }, 'filter'],
      [{ sort: 'shoe:ascending' }, 'sort'],
      [{ columns: 'id,secret' }, 'columns'],
      [{ asOf: 'yesterday' }, 'asOf'],
      [{ atPosition: 'x' }, 'atPosition'],
      [{ color: 'red' }, 'color'],
    ])('refuses %j and names what is wrong', async (parameters, field) => {
      await expect(exported(parameters)).rejects.toMatchObject({ field });
    });
  });
});

class Names extends PeopleNames {
  namesOf(people: readonly string[]) {
    return Promise.resolve(new Map(people.map((person) => [person, person === 'ben' ? 'Ben' : person])));
  }
  called() {
    return Promise.resolve([]);
  }
  everybody() {
    return Promise.resolve([]);
  }
}

let world: Awaited<ReturnType<typeof pilotWorld>>;
let controller: ExportController;
const begin = async (engine: TestEngine) => {
  world = await pilotWorld(engine);
  controller = new ExportController(world.reads, world.moments, new Names(), world.clock);
  await world.happens('2026-01-01T10:00:00.000Z', registered('p1', { name: 'First' }));
  await world.happens(
    '2026-01-03T10:00:00.000Z',
    registered('p2', { name: 'Second, quoted' }),
    staged('p2', 'pilot'),
    { type: 'OwnershipAccepted', pilotId: 'p2', owner: 'ben' },
    registered('p3', { name: '=1+1', purpose: '@SUM(A1)', unit: 'Fraud' }),
    ...Array.from({ length: 1_200 }, (_, index) => registered(`b${index}`, { unit: 'Bulk', name: 'Same' })),
  );
};

const exported = async (parameters: Record<string, string>) => {
  const headers: Record<string, string> = {};
  let body = '';
  const reply = {
    header: (name: string, value: string) => ((headers[name] = value), reply),
    send: async (stream: Readable) => {
      body = await text(stream);
    },
  };
  const actor = { person: 'ana', grants: [] };
  await controller.pilots(parameters, actor, reply as unknown as FastifyReply);
  return { body, headers };
};
