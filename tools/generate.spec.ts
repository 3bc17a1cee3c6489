import { describe, expect, it } from '@jest/globals';
import { capabilityFiles } from './generate.mjs';

describe('the generator', () => {
  const files = capabilityFiles('risk-register');

  it('makes the three projects of a capability', () => {
    const manifests = Object.keys(files).filter((file) => file.endsWith('package.json'));
    expect(manifests).toEqual(
      ['domain', 'server', 'web'].map((part) => `libs/risk-register/${part}/package.json`),
    );
    expect(JSON.parse(files['libs/risk-register/web/package.json']!)).toMatchObject({
      name: '@gatehouse/risk-register-web',
    });
  });

  it('names the module and its projections as one would by hand', () => {
    expect(files['libs/risk-register/server/src/index.ts']).toContain('RiskRegisterModule');
    expect(files['libs/risk-register/server/src/index.ts']).toContain('riskRegisterProjections');
  });
});
