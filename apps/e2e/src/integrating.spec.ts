import { accessEventTypes, tokenScopes } from '@gatehouse/access-domain';
import { evidenceEventTypes } from '@gatehouse/assurance-domain';
import { boardEventTypes, circularEventTypes, meetingEventTypes } from '@gatehouse/boards-domain';
import { policyEventTypes, reviewEventTypes } from '@gatehouse/gates-domain';
import { integrationsEventTypes } from '@gatehouse/integrations-domain';
import { contractEventTypes, pilotEventTypes } from '@gatehouse/pilots-domain';
import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const integrating = readFileSync('docs/integrating.md', 'utf8');
const events = readFileSync('docs/events.md', 'utf8');
const schema = readFileSync('apps/api/schema.graphql', 'utf8');

describe('what integrations are told', () => {
  it('is every event with what it carries, as the types say it', () => {
    const { status, stderr } = spawnSync(process.execPath, ['tools/published-events.mjs', '--check'], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const told = [...events.matchAll(/^### gatehouse\.[a-z]+\.(\w+)$/gm)].map(([, type]) => type);
    const recorded = [
      ...[accessEventTypes, integrationsEventTypes, pilotEventTypes, contractEventTypes],
      ...[boardEventTypes, meetingEventTypes, circularEventTypes, evidenceEventTypes],
      ...[policyEventTypes, reviewEventTypes],
    ].flat();
    expect(told.toSorted()).toEqual(recorded.toSorted());
  }, 60_000);

  it('is every scope of a token', () => {
    expect(tokenScopes.filter((scope) => !integrating.includes(`| \`${scope}\``))).toEqual([]);
  });

  it('is every subscription', () => {
    const subscriptions = /^type Subscription \{([^}]+)\}/m.exec(schema)?.[1] ?? '';
    const names = [...subscriptions.matchAll(/^ {2}(\w+)/gm)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => !integrating.includes(`\`${name}\``))).toEqual([]);
  });

  it('leads to files that are there', () => {
    const links = [...integrating.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(
      ([, file = '']) => `docs/${file}`,
    );
    expect(links.length).toBeGreaterThan(2);
    for (const link of links)
      expect(() => readFileSync(`${link}${link.endsWith('client') ? '/gatehouse.mjs' : ''}`)).not.toThrow();
  });
});
