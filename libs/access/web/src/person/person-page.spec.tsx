import { renderConnected } from '@gatehouse/web-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { PersonPage } from './person-page';

describe('the page of a person', () => {
  it('says which roles, since when and by whom', async () => {
    const { findByRole } = renderPerson();
    const roles = await findByRole('region', { name: 'Roles' });
    expect(roles.textContent).toMatch(/finance, unit Claims.*since .*2026, granted by Priya Raman/);
  });

  it('tells everything that happened, the newest first', async () => {
    const { findByRole } = renderPerson();
    const history = within(await findByRole('region', { name: 'History' }));
    expect(
      history.getAllByRole('listitem').map((item) => item.textContent.replace(/\d{1,2} .*$/, '')),
    ).toEqual([
      expect.stringMatching(/^The token for old report was revoked\./),
      expect.stringMatching(/^Caroline Mbeki named Daniel Reyes as delegate for ownership, until/),
      expect.stringMatching(/^Priya Raman revoked the role assurance\./),
      expect.stringMatching(/^A token for old report was issued: read\./),
      expect.stringMatching(/^Priya Raman granted the role finance, unit Claims\./),
      expect.stringMatching(/^Priya Raman granted the role assurance\./),
      expect.stringMatching(/^Caroline Mbeki was added\./),
    ]);
  });

  it('offers a reader nothing to change, and shows no tokens', async () => {
    const { findByRole, queryByRole } = renderPerson({ person: { ...caroline, tokens: null } });
    await findByRole('region', { name: 'Roles' });
    expect(queryByRole('button', { name: /Grant|Revoke|Name|End|Mark|Correct|Forget/ })).toBeNull();
    expect(queryByRole('region', { name: 'Access tokens' })).toBeNull();
  });

  it('names a delegate for oneself, showing what will be recorded', async () => {
    const { findByRole, asked, user } = renderPerson({ me: 'cm' });
    await user.click(await findByRole('button', { name: 'Name a delegate' }));
    const dialog = within(await findByRole('dialog'));
    await user.click(dialog.getByRole('combobox', { name: 'Delegate' }));
    await user.click(await dialog.findByRole('option', { name: /Daniel Reyes/ }));
    expect(dialog.queryByRole('checkbox', { name: 'assurance' })).toBeNull();
    await user.click(dialog.getByRole('checkbox', { name: 'ownership' }));
    await user.click(dialog.getByRole('checkbox', { name: 'finance' }));
    await user.type(dialog.getByLabelText('Until'), '2026-12-04');
    expect(dialog.getByText('This will be recorded').parentElement?.textContent).toMatch(
      /named Daniel Reyes their delegate for ownership, finance, from now to the end of .*2026\./,
    );
    await user.click(dialog.getByRole('button', { name: 'Name the delegate' }));
    expect(inputOf(asked, 'NameDelegate')).toMatchObject({
      ...{ person: 'cm', delegate: 'dr', duties: ['ownership', 'finance'], from: null },
      until: new Date('2026-12-04T23:59:59.999').toISOString(),
    });
  });

  it('ends a delegation, and reads the person again up to there', async () => {
    const { findByRole, asked, user } = renderPerson({ me: 'cm' });
    await user.click(await findByRole('button', { name: 'End what Daniel Reyes does' }));
    await user.click(within(await findByRole('dialog')).getByRole('button', { name: 'End the delegation' }));
    expect(inputOf(asked, 'EndDelegation')).toMatchObject({ person: 'cm', delegation: 'd1' });
    await waitFor(() =>
      expect(asked.filter(({ operation }) => operation === 'PersonPage').at(-1)?.variables).toMatchObject({
        atLeast: '0000000000000007',
      }),
    );
  });

  it('corrects the entry for an administrator', async () => {
    const { findByRole, asked, user } = renderPerson({ role: 'administrator' });
    await user.click(await findByRole('button', { name: 'Correct the entry' }));
    const dialog = within(await findByRole('dialog'));
    const unit = dialog.getByRole('textbox', { name: 'Unit' });
    await user.clear(unit);
    await user.type(unit, 'Appeals');
    await user.click(dialog.getByRole('button', { name: 'Correct the entry' }));
    expect(inputOf(asked, 'CorrectPerson')).toMatchObject({
      ...{ person: 'cm', name: 'Caroline Mbeki', unit: 'Appeals', email: 'cm@example.org' },
    });
  });

  it('forgets somebody who has left, showing what is recorded and what is erased', async () => {
    const left = { ...caroline, hasLeft: true, leftAt: '2026-11-20T09:00:00.000Z', grants: [] };
    const { findByRole, asked, user } = renderPerson({ role: 'administrator', person: left });
    await user.click(await findByRole('button', { name: 'Forget this person' }));
    const dialog = within(await findByRole('dialog'));
    const recorded = dialog.getByText('This will be recorded').parentElement?.textContent;
    expect(recorded).toContain('had a former member forgotten');
    expect(recorded).not.toContain('Caroline');
    for (const erased of ['Caroline Mbeki', 'Head of claims', 'Claims', 'cm@example.org'])
      expect(dialog.getByText(erased)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Erase the entry' }));
    expect(inputOf(asked, 'ForgetPerson')).toMatchObject({ person: 'cm' });
  });

  it('says of a former member that they were forgotten, with nothing left to do', async () => {
    const former = {
      ...caroline,
      ...{ name: 'A former member', title: null, unit: null, email: null, initials: '' },
      ...{ hasLeft: true, isForgotten: true },
    };
    const { findByRole, findByText, queryByRole } = renderPerson({ role: 'administrator', person: former });
    expect(await findByRole('heading', { level: 1, name: /A former member/ })).toBeTruthy();
    expect(await findByText('This person was forgotten.')).toBeTruthy();
    expect(queryByRole('button', { name: /Correct|Forget|Grant/ })).toBeNull();
  });

  it('offers nothing in the past, and nothing while somebody else is acted for', async () => {
    const past = renderPerson({ me: 'cm', at: '?asOf=2026-05-14T09:00:00.000Z' });
    await past.findByText('People and roles are shown as they are now.');
    expect(past.queryByRole('button', { name: 'Name a delegate' })).toBeNull();
    past.unmount();
    const acting = {
      person: { __typename: 'Person', id: 'dr', name: 'Daniel Reyes' },
      duties: [],
      until: null,
    };
    const screen = renderPerson({ me: 'cm', acting });
    await screen.findByRole('region', { name: 'Delegates' });
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Name a delegate' })).toBeNull());
  });

  it('says where nobody has the id', async () => {
    const { findByText } = renderPerson({ person: null });
    expect(await findByText('Nobody here has this id')).toBeTruthy();
  });
});

const priya = { __typename: 'Person', id: 'pr', name: 'Priya Raman' };
const daniel = { __typename: 'Person', id: 'dr', name: 'Daniel Reyes', initials: 'DR' };

const caroline = {
  ...{ __typename: 'Person', id: 'cm', name: 'Caroline Mbeki', title: 'Head of claims', initials: 'CM' },
  ...{ unit: 'Claims' as string | null, email: 'cm@example.org' as string | null },
  ...{ addedAt: '2026-11-01T12:00:00.000Z', leftAt: null as string | null },
  ...{ hasLeft: false, isForgotten: false, isService: false },
  grants: [
    {
      ...{ __typename: 'Grant', role: 'finance', scope: 'unit Claims' },
      ...{ since: '2026-11-03T12:00:00.000Z', by: priya },
    },
  ],
  pastGrants: [
    {
      ...{ __typename: 'PastGrant', role: 'assurance', scope: 'everything', by: priya, endedBy: priya },
      ...{ since: '2026-11-02T12:00:00.000Z', until: '2026-11-05T12:00:00.000Z' },
    },
  ],
  delegations: [
    {
      ...{ __typename: 'Delegation', id: 'd1', delegate: daniel, duties: ['ownership'], state: 'in_term' },
      ...{ from: '2026-11-06T12:00:00.000Z', until: '2026-12-04T12:00:00.000Z' },
      ...{ namedAt: '2026-11-06T12:00:00.000Z', namedBy: { ...priya, id: 'cm', name: 'Caroline Mbeki' } },
      ...{ endedAt: null, endedBy: null },
    },
  ],
  standsInFor: [],
  tokens: [
    {
      ...{ __typename: 'Token', id: 't1', label: 'old report', scopes: ['read'], isRevoked: true },
      ...{ issuedAt: '2026-11-04T12:00:00.000Z', expiresAt: null, revokedAt: '2026-11-07T12:00:00.000Z' },
    },
  ] as object[] | null,
};

type Setting = { me?: string; role?: string; person?: object | null; at?: string; acting?: object | null };

function renderPerson({
  me = 'me',
  role = 'reader',
  person = caroline,
  at = '',
  acting = null,
}: Setting = {}) {
  const accepted = { __typename: 'Accepted', position: '0000000000000007', id: 'x' };
  const name = me === 'cm' ? 'Caroline Mbeki' : 'Priya Raman';
  const somebody = {
    ...priya,
    id: me,
    name,
    title: null,
    initials: 'PR',
    grants: [{ role, scope: 'everything' }],
  };
  return renderConnected(
    <Routes>
      <Route path="/settings/people/:id" element={<PersonPage />} />
    </Routes>,
    {
      Me: { me: { __typename: 'Me', person: somebody } },
      Acting: { me: { __typename: 'Me', actingFor: acting, mayActFor: [] } },
      PersonPage: { person },
      PeopleToChoose: { people: [{ ...daniel, title: null, hasLeft: false, isService: false }] },
      NameDelegate: { nameDelegate: accepted },
      EndDelegation: { endDelegation: accepted },
      CorrectPerson: { correctPerson: accepted },
      ForgetPerson: { forgetPerson: accepted },
    },
    `/settings/people/cm${at}`,
  );
}

function inputOf(asked: { operation: string; variables: Record<string, unknown> }[], operation: string) {
  return asked.find((one) => one.operation === operation)?.variables['input'];
}
