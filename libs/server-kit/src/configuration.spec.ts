import { describe, expect, it } from '@jest/globals';
import { Configuration, ConfigurationError } from './configuration';

const postgres = { GATEHOUSE_READS: 'postgres://gatehouse@127.0.0.1/gatehouse' };

describe('what is set from outside', () => {
  it('makes one process that does everything, on files, where nothing is set', () => {
    const { isShared, roles, operational, data } = new Configuration({});
    expect({ isShared, roles }).toEqual({ isShared: false, roles: ['api', 'worker'] });
    expect(operational).toBe(`sqlite:${data}/operational.db`);
  });

  it('makes one process of many of a connection string alone', () => {
    const { isShared, roles, operational } = new Configuration(postgres);
    expect({ isShared, roles }).toEqual({ isShared: true, roles: ['api', 'worker'] });
    expect(operational).toBe(postgres.GATEHOUSE_READS);
  });

  it.each([
    ['worker', ['worker']],
    ['api', ['api']],
    ['worker, api', ['api', 'worker']],
  ])('takes %j for roles', (text, roles) =>
    expect(new Configuration({ ...postgres, GATEHOUSE_ROLES: text }).roles).toEqual(roles),
  );

  it.each([
    ['portfolio', {}],
    ['people', { GATEHOUSE_DEMO: 'people' }],
    ['people', { ...postgres, GATEHOUSE_DEMO: 'people' }],
    ['nothing', { GATEHOUSE_DEMO: '0' }],
    ['nothing', postgres],
    ['nothing', { GATEHOUSE_EVENTS: 'kurrentdb://127.0.0.1:2113?tls=false' }],
    ['nothing', { GATEHOUSE_HOST: '0.0.0.0' }],
  ])('begins an empty log with its %s where %j is set', (beginning, environment) =>
    expect(new Configuration(environment).beginning).toBe(beginning),
  );

  it.each([
    ['GATEHOUSE_DEMO', { GATEHOUSE_DEMO: 'yes' }],
    ['GATEHOUSE_DEMO', { GATEHOUSE_DEMO: '1', GATEHOUSE_HOST: '0.0.0.0' }],
    ['GATEHOUSE_DEMO', { GATEHOUSE_DEMO: 'people', GATEHOUSE_HOST: '0.0.0.0' }],
    ['GATEHOUSE_DEMO', { ...postgres, GATEHOUSE_DEMO: '1' }],
    ['GATEHOUSE_ROLES', { ...postgres, GATEHOUSE_ROLES: 'king' }],
    ['GATEHOUSE_ROLES', { ...postgres, GATEHOUSE_ROLES: 'api,king' }],
    ['GATEHOUSE_ROLES', { GATEHOUSE_ROLES: 'worker' }],
    ['GATEHOUSE_DRAIN_SECONDS', { GATEHOUSE_DRAIN_SECONDS: 'soon' }],
    ['GATEHOUSE_DRAIN_SECONDS', { GATEHOUSE_DRAIN_SECONDS: '-1' }],
    ['GATEHOUSE_LOG', { GATEHOUSE_LOG: 'loud' }],
    ['GATEHOUSE_TIME_ZONE', { GATEHOUSE_TIME_ZONE: 'Mars/Olympus' }],
    ['PORT', { PORT: '70000' }],
  ])('names %s where it cannot be used', (name, environment) => {
    expect(() => new Configuration(environment)).toThrow(ConfigurationError);
    expect(() => new Configuration(environment)).toThrow(name);
  });
});
