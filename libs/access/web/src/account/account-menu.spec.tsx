import { renderConnected } from '@gatehouse/web-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { AccountMenu } from './account-menu';

describe('the account menu', () => {
  it('says who is signed in and in which roles, and has a way out', async () => {
    const grants = [{ role: 'programme_office', scope: 'unit Claims' }];
    const person = {
      __typename: 'Person',
      id: 'mo',
      name: 'Marguerite Okafor',
      title: 'Head',
      initials: 'MO',
      grants,
    };
    const { findByRole, getByText, getByRole, user } = renderConnected(<AccountMenu />, {
      Me: { me: { __typename: 'Me', person } },
      Acting: { me: { __typename: 'Me', actingFor: null, mayActFor: [] } },
    });
    await user.click(await findByRole('button', { name: 'Account of Marguerite Okafor' }));
    expect(getByText('programme office for unit Claims')).toBeTruthy();
    expect(getByRole('button', { name: 'Sign out' })).toBeTruthy();
    await user.click(getByRole('radio', { name: 'Dark' }));
    expect(document.documentElement.dataset['mantineColorScheme']).toBe('dark');
  });
});
