import { renderConnected } from '@gatehouse/web-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { Route, Routes } from 'react-router';
import { wirePolicy } from '../testing/a-wire-policy';
import { ComparePoliciesPage } from './compare-page';

describe('two versions compared', () => {
  it('show the old value struck beside the new one', async () => {
    const { findByText, getByText } = drawn([
      {
        ...{ __typename: 'PolicyChange', gateId: 'gate-3', gate: 'Gate 3', part: 'must_meet', partId: 'c1' },
        ...{ about: 'A rollback was rehearsed.', change: 'changed', field: 'evidence' },
        ...{ was: 'at most 90 days old', is: 'at most 60 days old' },
      },
    ]);
    expect(await findByText('1 field reads differently.')).toBeTruthy();
    expect(getByText('at most 90 days old').tagName).toBe('DEL');
    expect(getByText('at most 60 days old').tagName).toBe('INS');
  });

  it('may say the same, or not be there', async () => {
    expect(await drawn([]).findByText('They say the same.')).toBeTruthy();
    expect(await drawn(null).findByText('One of the two is not there')).toBeTruthy();
  });
});

function drawn(changes: unknown[] | null) {
  return renderConnected(
    <Routes>
      <Route path="/policies/:id/compare/:before/:after" element={<ComparePoliciesPage />} />
    </Routes>,
    { PolicyDifference: { policyDifference: changes, policy: wirePolicy({ draft: null }) } },
    '/policies/ours/compare/1/draft',
  );
}
