import { renderConnected } from '@gatehouse/web-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { accepted, wireMe, wirePolicy, wireVersion } from '../testing/a-wire-policy';
import { PoliciesPage } from './policies-page';

describe('the policies', () => {
  it('begin from the built-in one where there is none yet', async () => {
    const { findByRole, findByText, asked, user } = drawn([]);
    await user.click(await findByRole('button', { name: 'Begin a policy' }));
    const dialog = within(await findByRole('dialog'));
    expect(dialog.getByText('This will be recorded').parentElement?.textContent).toContain(
      'Marguerite Okafor began the draft of a policy, from the built-in policy.',
    );
    await user.click(dialog.getByRole('button', { name: 'Begin the draft' }));
    expect(await findByText('The draft')).toBeTruthy();
    expect(inputOf(asked)).toMatchObject({ start: { isBuiltIn: true } });
  });

  it('begin from a file, and say where it is wrong', async () => {
    const reason = 'Line 4, column 9 of the file: “framming” is no stage.';
    const { findByRole, findByLabelText, findByText, getByRole, asked, user } = drawn([], {
      DraftPolicy: { draftPolicy: { __typename: 'Refused', code: 'file-flawed', reason, field: 'file' } },
    });
    await user.click(await findByRole('button', { name: 'Begin a policy' }));
    await user.click(await findByLabelText(/From a file/));
    expect(getByRole('button', { name: 'Begin the draft' }).hasAttribute('disabled')).toBe(true);
    const file = new File(['{"format":"x"}'], 'policy-v1.json', { type: 'application/json' });
    file.text = () => Promise.resolve('{"format":"x"}');
    await user.upload(await findByLabelText(/The file/), file);
    await waitFor(() =>
      expect(getByRole('button', { name: 'Begin the draft' }).hasAttribute('disabled')).toBe(false),
    );
    await user.click(getByRole('button', { name: 'Begin the draft' }));
    expect(await findByText(reason)).toBeTruthy();
    expect(inputOf(asked)).toMatchObject({ file: '{"format":"x"}' });
  });

  it('begin as any version that was published', async () => {
    const versions = [wireVersion(2), wireVersion(1)];
    const { findByRole, findByLabelText, findByText, getByRole, asked, user } = drawn([
      wirePolicy({ latest: 2, versions }),
    ]);
    await user.click(await findByRole('button', { name: 'Begin a policy' }));
    await user.click(await findByLabelText(/From a published version/));
    await user.selectOptions(await findByLabelText('Which policy'), 'Ours, version 1');
    await user.click(getByRole('button', { name: 'Begin the draft' }));
    expect(await findByText('The draft')).toBeTruthy();
    expect(inputOf(asked)).toMatchObject({ start: { policyId: 'ours', version: 1 } });
    const read = asked.find(({ operation }) => operation === 'PolicyDraft');
    expect(read?.variables).toMatchObject({ id: 'ours', atLeast: accepted.position });
  });

  it('say how many pilots are under each version, and how many under none', async () => {
    const versions = [wireVersion(2, { pilots: 3 }), wireVersion(1, { pilots: 12 })];
    const { findByText, getByRole } = drawn([wirePolicy({ latest: 2, pilots: 15, versions })]);
    expect(await findByText('4 active pilots are under no policy.')).toBeTruthy();
    const row = getByRole('link', { name: 'Ours' }).closest('li');
    expect(row?.textContent).toContain('Version 2, published by Marguerite Okafor');
    expect(row?.textContent).toContain('v2 3 pilots');
    expect(row?.textContent).toContain('v1 12 pilots');
  });

  it('are begun by the programme office and nobody else', async () => {
    const { findByText, queryByRole } = drawn([], { Me: wireMe('reader') });
    expect(await findByText(/The programme office begins one/)).toBeTruthy();
    expect(queryByRole('button', { name: 'Begin a policy' })).toBeNull();
  });

  it('are read again when a colleague moves one', async () => {
    const { findByText, asked, tell } = drawn([wirePolicy()]);
    await findByText('Ours');
    const before = asked.length;
    tell('PolicyMoved', { policyMoved: { __typename: 'PolicyMove', policyId: 'ours', revision: 3 } });
    await waitFor(() => expect(asked.slice(before).map(({ operation }) => operation)).toContain('Policies'));
  });

  it('say when they could not be read', async () => {
    const { findByRole } = drawn([], {
      Policies: () => {
        throw new Error('away');
      },
    });
    expect((await findByRole('alert')).textContent).toContain('The policies could not be read');
  });
});

type Asked = readonly { operation: string; variables: Record<string, unknown> }[];
const inputOf = (asked: Asked) =>
  asked.find(({ operation }) => operation === 'DraftPolicy')?.variables['input'];

function drawn(policies: unknown[], more: Record<string, unknown> = {}) {
  return renderConnected(
    <Routes>
      <Route path="/policies" element={<PoliciesPage />} />
      <Route path="/policies/:id/draft" element={<p>The draft</p>} />
    </Routes>,
    {
      Me: wireMe(),
      Policies: { policies, placements: { __typename: 'PlacementConnection', totalCount: 4 } },
      DraftPolicy: { draftPolicy: accepted },
      PolicyDraft: { policy: wirePolicy() },
      ...more,
    },
    '/policies',
  );
}
