import { renderConnected } from '@gatehouse/web-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { accepted, wireMe, wirePolicy, wireVersion } from '../testing/a-wire-policy';
import { PolicyVersionPage } from './version-page';

describe('a published version', () => {
  it('is read by gates, as sentences, and as CEL on demand', async () => {
    const { findByRole, getByLabelText, queryByText, user } = drawn();
    const gate = within(await findByRole('region', { name: 'Gate 1' }));
    expect(gate.getByText('Sentence of owner.')).toBeTruthy();
    expect(gate.getByText('rollback-rehearsal, at most 90 days old')).toBeTruthy();
    expect(gate.getByText('weight 3, 0 to 5')).toBeTruthy();
    expect(gate.getByText('Privacy (assurance)')).toBeTruthy();
    expect(gate.getByText('at most $50,000')).toBeTruthy();
    expect(gate.getByText(/whichever board takes it up, in a meeting or by circular/)).toBeTruthy();
    expect(queryByText('pilot.ownerAccepted')).toBeNull();
    await user.click(getByLabelText('CEL'));
    expect(gate.getByText('pilot.ownerAccepted')).toBeTruthy();
  });

  it('takes pilots that are under none, and says which were refused', async () => {
    const { findByRole, findByText, getByRole, asked, user } = drawn();
    await user.click(await findByRole('button', { name: 'Place or migrate pilots' }));
    await user.click(await findByRole('checkbox', { name: /Mail triage/ }));
    await user.click(await findByRole('checkbox', { name: /Claims sorter/ }));
    await user.click(getByRole('button', { name: 'Place 2 pilots' }));
    expect(await findByText('1 pilot is under it now.')).toBeTruthy();
    expect(getByRole('list', { name: 'Refused' }).textContent).toBe('Claims sorter It is over.');
    expect(inputOf(asked, 'PlacePilots')).toMatchObject({
      policyId: 'ours',
      version: 1,
      pilots: ['p1', 'p2'],
    });
  });

  it('takes pilots from another version with a reason', async () => {
    const { findByRole, findByLabelText, getByRole, asked, user } = drawn();
    await user.click(await findByRole('button', { name: 'Place or migrate pilots' }));
    await user.selectOptions(await findByLabelText('Pilots that are'), 'under Ours, version 2');
    await user.click(await findByRole('checkbox', { name: 'All 2 pilots' }));
    expect(getByRole('button', { name: 'Migrate 2 pilots' }).hasAttribute('disabled')).toBe(true);
    await user.type(getByRole('textbox', { name: /Why they are migrated/ }), 'It was too strict.');
    await user.click(getByRole('button', { name: 'Migrate 2 pilots' }));
    await findByRole('list', { name: 'Refused' });
    expect(inputOf(asked, 'MigratePilots')).toMatchObject({ reason: 'It was too strict.', version: 1 });
  });

  it('is retired with a reason', async () => {
    const { findByRole, getByRole, asked, user } = drawn();
    await user.click(await findByRole('button', { name: 'Retire the policy' }));
    const dialog = within(await findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: 'Why it is retired' }), 'Replaced.');
    await user.click(dialog.getByRole('button', { name: 'Retire the policy' }));
    expect(inputOf(asked, 'RetirePolicy')).toMatchObject({ policyId: 'ours', reason: 'Replaced.' });
    expect(getByRole('heading', { level: 1 })).toBeTruthy();
  });

  it('offers nothing of it in the past', async () => {
    const { findByRole, queryByRole } = drawn('/policies/ours/v/1?asOf=2026-03-02T10:00:00.000Z', []);
    await findByRole('region', { name: 'Gate 1' });
    for (const name of ['Place or migrate pilots', 'Retire the policy', 'Change it'])
      expect(queryByRole('button', { name }) ?? queryByRole('link', { name })).toBeNull();
  });

  it('says when there is none', async () => {
    const { findByText } = drawn('/policies/ours/v/9', undefined, {
      PolicyVersion: { policyVersion: null, policy: null },
    });
    expect(await findByText('There is no such version')).toBeTruthy();
  });
});

type Asked = readonly { operation: string; variables: Record<string, unknown> }[];
const inputOf = (asked: Asked, name: string) =>
  asked.find(({ operation }) => operation === name)?.variables['input'];

const pilot = (id: string, name: string) => ({
  ...{ __typename: 'PlacementEdge' },
  node: {
    ...{ __typename: 'PilotPlacement', stage: 'limited_production' },
    pilot: { __typename: 'NamedPilot', id, name, unit: 'Claims' },
  },
});
const together = {
  ...{ __typename: 'TogetherOutcome', accepted: 1, position: '0000000000000009' },
  refused: [
    {
      ...{ __typename: 'RefusedPilot', code: 'pilot-is-over', reason: 'It is over.' },
      pilot: { __typename: 'NamedPilot', id: 'p2', name: 'Claims sorter' },
    },
  ],
};

function drawn(at = '/policies/ours/v/1', actions?: unknown[], more: Record<string, unknown> = {}) {
  const versions = [wireVersion(2, { pilots: 2 }), wireVersion(1)];
  const policy = wirePolicy({ latest: 2, versions, ...(actions && { actions }) });
  return renderConnected(
    <Routes>
      <Route path="/policies/:id/v/:version" element={<PolicyVersionPage />} />
    </Routes>,
    {
      Me: wireMe(),
      PolicyVersion: { policyVersion: wireVersion(1), policy },
      Policies: { policies: [policy], placements: { __typename: 'PlacementConnection', totalCount: 2 } },
      BoardNames: { boards: [] },
      Placements: {
        placements: {
          ...{ __typename: 'PlacementConnection', totalCount: 2 },
          edges: [pilot('p1', 'Mail triage'), pilot('p2', 'Claims sorter')],
        },
      },
      PlacePilots: { placePilots: together },
      MigratePilots: { migratePilots: together },
      RetirePolicy: { retirePolicy: accepted },
      ...more,
    },
    at,
  );
}
