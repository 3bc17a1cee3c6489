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
