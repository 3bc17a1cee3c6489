import { renderConnected } from '@gatehouse/web-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { waitFor, within } from '@testing-library/react';
import { TokensPage } from './tokens-page';

describe('access tokens', () => {
  it('are shown once, and only the hash of the secret is sent', async () => {
    const { findByRole, findByText, getByText, getByRole, queryByText, asked, user } = renderTokens();
    await user.type(await findByRole('textbox', { name: /What it is for/ }), 'warehouse feed');
    await user.click(getByRole('checkbox', { name: 'feed' }));
    await user.click(getByRole('button', { name: 'Issue the token' }));

    expect(await findByText('The token for warehouse feed is issued.')).toBeTruthy();
    const bearer = getByText(/^gh_/).textContent;
    const [, id, secret = ''] = bearer.split('_');
    const sent = inputOf(asked, 'IssueToken');
    const hash = await sha256(secret);
    expect(sent).toMatchObject({ tokenId: id, hash, label: 'warehouse feed', person: 'me', expiresAt: null });
    expect(sent).toMatchObject({ scopes: ['read', 'feed'] });
    expect(JSON.stringify(asked)).not.toContain(secret);

    await user.click(getByRole('button', { name: 'I have kept it' }));
    expect(queryByText(/^gh_/)).toBeNull();
  });

  it('say what each scope allows, and are not issued without one', async () => {
    const { findByRole, getByRole, getByText, user } = renderTokens();
    await user.type(await findByRole('textbox', { name: /What it is for/ }), 'warehouse feed');
    expect(getByText('Follow the events in their order.')).toBeTruthy();
    await user.click(getByRole('checkbox', { name: 'read' }));
    expect(getByRole('button', { name: 'Issue the token' }).hasAttribute('disabled')).toBe(true);
  });

  it('are nobody’s to issue while they act for somebody else', async () => {
    const { findByText, queryByRole } = renderTokens({ Acting: actingFor });
    expect(await findByText('Nobody issues or revokes tokens for somebody else.')).toBeTruthy();
    expect(queryByRole('button', { name: 'Issue the token' })).toBeNull();
  });

  it('are listed with whom they act as, and say which are over', async () => {
    const { findByText, getAllByRole, queryByRole } = renderTokens();
    await findByText('warehouse feed');
    const rows = getAllByRole('listitem').map((row) => row.textContent);
    expect(rows.find((row) => row.includes('warehouse feed'))).toContain('acts as Priya Raman: read, feed');
    expect(rows.find((row) => row.includes('old report'))).toMatch(/expired$/);
    expect(rows.find((row) => row.includes('lost laptop'))).toMatch(/revoked$/);
    expect(queryByRole('button', { name: 'Revoke lost laptop' })).toBeNull();
  });

  it('are revoked from their row, showing what will be recorded', async () => {
    const { findByRole, queryByRole, asked, user } = renderTokens();
    await user.click(await findByRole('button', { name: 'Revoke warehouse feed' }));
    const dialog = within(await findByRole('dialog'));
    expect(dialog.getByText('This will be recorded').parentElement?.textContent).toContain(
      'Priya Raman revoked the token warehouse feed of Priya Raman.',
    );
    await user.click(dialog.getByRole('button', { name: 'Revoke the token' }));
    expect(inputOf(asked, 'RevokeToken')).toMatchObject({ tokenId: 'a1' });
    await waitFor(() => expect(queryByRole('dialog')).toBeNull());
    const readAgain = asked.filter(({ operation }) => operation === 'Tokens').at(-1);
    expect(readAgain?.variables['atLeast']).toBe('0000000000000007');
  });
});

const me = { __typename: 'Person', id: 'me', name: 'Priya Raman', title: null, initials: 'PR', grants: [] };

const token = (id: string, label: string, part: Record<string, unknown> = {}) => {
  const base = { __typename: 'Token', id, label, bearer: me, issuedAt: '2026-05-14T09:00:00.000Z' };
  return { ...base, expiresAt: null, isRevoked: false, scopes: ['read', 'feed'], ...part };
};

const cm = { __typename: 'Person', id: 'cm', name: 'Caroline Mbeki' };
const acting = { person: cm, duties: ['ownership'], until: '2026-12-04T00:00:00.000Z' };
const actingFor = { me: { __typename: 'Me', actingFor: acting, mayActFor: [acting] } };

function renderTokens(more: Record<string, unknown> = {}) {
  const accepted = { __typename: 'Accepted', position: '0000000000000007', id: 'x' };
  return renderConnected(
    <TokensPage />,
    {
      Me: { me: { __typename: 'Me', person: me } },
      ...more,
      Tokens: {
        tokens: [
          token('a1', 'warehouse feed'),
          token('a2', 'old report', { expiresAt: '2026-06-01T00:00:00.000Z' }),
          token('a3', 'lost laptop', { isRevoked: true }),
        ],
      },
      IssueToken: { issueToken: accepted },
      RevokeToken: { revokeToken: accepted },
    },
    '/settings/tokens',
  );
}

function inputOf(asked: { operation: string; variables: Record<string, unknown> }[], operation: string) {
  return asked.find((one) => one.operation === operation)?.variables['input'];
}

async function sha256(text: string) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
