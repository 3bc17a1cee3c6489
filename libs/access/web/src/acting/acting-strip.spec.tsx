import { renderConnected } from '@gatehouse/web-kit/testing';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { waitFor } from '@testing-library/react';
import { ActForItems } from './act-for-items';
import { ActingStrip } from './acting-strip';

afterEach(() => void jest.restoreAllMocks());

describe('acting for somebody', () => {
  it('is said as long as it is so, and is left by one click', async () => {
    const { findByRole, getByRole, sent, reload, user } = renderStrip(acting);
    expect((await findByRole('status')).textContent).toMatch(
      /You act for Caroline Mbeki until .*2026: ownership\./,
    );
    await user.click(getByRole('button', { name: 'Act as yourself' }));
    expect(sent()).toEqual(['/auth/act-as-yourself', {}]);
    expect(reload).toHaveBeenCalled();
  });

  it('says when the delegation is over, and that nothing can be recorded', async () => {
    const { findByRole } = renderStrip({ ...acting, duties: [], until: null });
    expect((await findByRole('status')).textContent).toContain(
      'nothing can be recorded until you act as yourself',
    );
  });

  it('is not mentioned to whoever acts in their own right', async () => {
    const { asked, queryByRole } = renderStrip(null);
    await waitFor(() => expect(asked.map(({ operation }) => operation)).toContain('Acting'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(queryByRole('status')).toBeNull();
  });

  it('is offered in the account menu, for whom and until when', async () => {
    const { findByRole, sent, reload, user } = renderItems(null);
    await user.click(await findByRole('button', { name: /^Act for Caroline Mbeki until .*Dec/ }));
    expect(sent()).toEqual(['/auth/act-for', { person: 'cm' }]);
    expect(reload).toHaveBeenCalled();
  });

  it('is not offered again for the same person, but the way back is', async () => {
    const { findByRole, queryByRole } = renderItems(acting);
    expect(await findByRole('button', { name: 'Act as yourself' })).toBeTruthy();
    expect(queryByRole('button', { name: /^Act for/ })).toBeNull();
  });

  it('shows a refusal in words, and stays', async () => {
    const { findByRole, findByText, reload, user } = renderItems(null, 'No delegation stands.');
    await user.click(await findByRole('button', { name: /^Act for/ }));
    expect(await findByText('No delegation stands.')).toBeTruthy();
    expect(reload).not.toHaveBeenCalled();
  });
});

const acting = {
  __typename: 'Acting',
  person: { __typename: 'Person', id: 'cm', name: 'Caroline Mbeki' },
  duties: ['ownership'],
  until: '2026-12-04T12:00:00.000Z' as string | null,
};
type Acting = typeof acting | null;

function renderStrip(actingFor: Acting) {
  const { reload, sent } = fetching();
  return { ...renderConnected(<ActingStrip reload={reload} />, answers(actingFor)), reload, sent };
}

function renderItems(actingFor: Acting, refusal?: string) {
  const { reload, sent } = fetching(refusal);
  return { ...renderConnected(<ActForItems reload={reload} />, answers(actingFor)), reload, sent };
}

function answers(actingFor: Acting) {
  return { Acting: { me: { __typename: 'Me', actingFor, mayActFor: [acting] } } };
}

function fetching(refusal?: string) {
  const requests: [string, unknown][] = [];
  globalThis.fetch = jest.fn((address: unknown, options?: { body?: unknown }) => {
    requests.push([String(address), JSON.parse(String(options?.body))]);
    const body = refusal ? { detail: refusal } : {};
    return Promise.resolve({ ok: !refusal, status: refusal ? 403 : 200, json: () => Promise.resolve(body) });
  }) as unknown as typeof fetch;
  return { reload: jest.fn(), sent: () => requests.at(-1) };
}
