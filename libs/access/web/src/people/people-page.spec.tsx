import { renderConnected } from '@gatehouse/web-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { waitFor, within } from '@testing-library/react';
import { PeoplePage } from './people-page';

describe('people and roles', () => {
  it('lists who is here, in which roles, and who has left', async () => {
    const { findByRole } = renderPeople('reader');
    const table = await findByRole('table');
    expect(rowOf(table, 'Marguerite Okafor')).toContain('programme office');
    expect(rowOf(table, 'Hannah Lindqvist')).toContain('assurance, unit Claims');
    expect(rowOf(table, 'Samir Haddad')).toContain('has left');
  });

  it('lets nobody but an administrator change anything, and says so', async () => {
    const { findByText, queryByRole } = renderPeople('programme_office');
    expect(await findByText('Only an administrator changes people and roles.')).toBeTruthy();
    expect(queryByRole('button', { name: /Grant|Revoke|Add|Mark/ })).toBeNull();
  });

  it('adds a person', async () => {
    const { findByRole, asked, user } = renderPeople('administrator');
    await user.click(await findByRole('button', { name: 'Add a person' }));
    const dialog = within(await findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: /^Name/ }), 'Ben Ortiz');
    await user.click(dialog.getByRole('button', { name: 'Add the person' }));
    expect(inputOf(asked, 'AddPerson')).toMatchObject({ name: 'Ben Ortiz', title: null, isService: false });
  });

  it('adds a service account with a unit', async () => {
    const { findByRole, asked, user } = renderPeople('administrator');
    await user.click(await findByRole('button', { name: 'Add a person' }));
    const dialog = within(await findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: /^Name/ }), 'Warehouse');
    await user.type(dialog.getByRole('textbox', { name: 'Unit' }), 'Claims');
    await user.click(dialog.getByRole('checkbox', { name: 'A service account' }));
    await user.click(dialog.getByRole('button', { name: 'Add the service account' }));
    expect(inputOf(asked, 'AddPerson')).toMatchObject({ unit: 'Claims', isService: true });
  });

  it('is searched by whatever the directory has, and says where nothing holds the words', async () => {
    const { findByRole, findByText, asked, user } = renderPeople('reader', []);
    await user.type(await findByRole('searchbox', { name: /name, title or unit/ }), 'claims');
    expect(await findByText('No name, title or unit here holds “claims”')).toBeTruthy();
    expect(asked.at(-1)?.variables).toMatchObject({ search: 'claims' });
  });

  it('hears what a colleague changed, and reads it again', async () => {
    const { findByRole, asked, tell } = renderPeople('reader');
    await findByRole('table');
    tell('PeopleChanged', { peopleChanged: { position: '0000000000000042' } });
    await waitFor(() =>
      expect(asked.filter(({ operation }) => operation === 'People').at(-1)?.variables).toMatchObject({
        atLeast: '0000000000000042',
      }),
    );
  });

  it('says what follows when somebody leaves', async () => {
    const { findByRole, user } = renderPeople('administrator');
    await user.click(await findByRole('button', { name: 'Mark as left: Hannah Lindqvist' }));
    const dialog = await findByRole('dialog');
    expect(dialog.textContent).toContain('Each pilot they own is released and becomes orphaned');
    expect(dialog.textContent).toContain('their tokens stop working');
  });

  it('grants a role for one unit, showing what will be recorded', async () => {
    const { findByRole, asked, user } = renderPeople('administrator');
    await user.click(await findByRole('button', { name: 'Grant a role to Marguerite Okafor' }));
    const dialog = within(await findByRole('dialog'));
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Role' }), 'programme-office');
    await user.click(dialog.getByRole('radio', { name: 'One unit' }));
    await user.type(dialog.getByRole('textbox', { name: 'Unit' }), 'Claims');
    expect(dialog.getByText('This will be recorded').parentElement?.textContent).toContain(
      'Priya Raman granted Marguerite Okafor the role programme office for the unit Claims.',
    );
    await user.click(dialog.getByRole('button', { name: 'Grant the role' }));
    expect(inputOf(asked, 'GrantRole')).toMatchObject({
      person: 'mo',
      role: 'programme_office',
      scope: { unit: 'Claims' },
    });
  });

  it('revokes exactly the role that was chosen, and shows a refusal in words', async () => {
    const { findByRole, findByText, asked, user } = renderPeople('administrator');
    await user.click(
      await findByRole('button', { name: 'Revoke assurance, unit Claims from Hannah Lindqvist' }),
    );
    const dialog = within(await findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Revoke the role' }));
    expect(inputOf(asked, 'RevokeRole')).toMatchObject({ role: 'assurance', scope: { unit: 'Claims' } });
    expect(await findByText('This person does not have that role.')).toBeTruthy();
  });
});

const everything = (role: string) => [{ role, scope: 'everything' }];

const people = [
  person('mo', 'Marguerite Okafor', { grants: everything('programme_office') }),
  person('hl', 'Hannah Lindqvist', { grants: [{ role: 'assurance', scope: 'unit Claims' }] }),
  person('sh', 'Samir Haddad', { hasLeft: true }),
];

function person(id: string, name: string, part: Record<string, unknown> = {}) {
  const base = { __typename: 'Person', id, name, title: null, unit: null, email: null };
  return { ...base, initials: id.toUpperCase(), hasLeft: false, isService: false, grants: [], ...part };
}

function renderPeople(role: string, listed = people) {
  const accepted = { __typename: 'Accepted', position: '0000000000000007', id: 'x' };
  const reason = 'This person does not have that role.';
  return renderConnected(
    <PeoplePage />,
    {
      Me: {
        me: { person: person('me', 'Priya Raman', { grants: everything(role) }) },
      },
      People: { people: listed },
      AddPerson: { addPerson: accepted },
      GrantRole: { grantRole: accepted },
      RevokeRole: { revokeRole: { __typename: 'Refused', code: 'role-not-granted', reason, field: null } },
    },
    '/settings/people',
  );
}

function rowOf(table: HTMLElement, name: string) {
  return within(table).getByText(name).closest('tr')?.textContent;
}

function inputOf(asked: { operation: string; variables: Record<string, unknown> }[], operation: string) {
  return asked.find((one) => one.operation === operation)?.variables['input'];
}
