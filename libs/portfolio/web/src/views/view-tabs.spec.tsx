import { describe, expect, it } from '@jest/globals';
import { renderConnected } from '@gatehouse/web-kit/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { useQuestion } from '../question/use-question';
import { total, usualAnswers } from '../testing/pilots';
import { useViews } from './use-views';
import { ViewTabs } from './view-tabs';

describe('the views of the portfolio', () => {
  it('have live counts and are places', async () => {
    shown();
    const tab = await screen.findByRole('link', { name: /Claims modernisation/ });
    expect(tab.getAttribute('href')).toBe(
      '/portfolio?programme=Claims&sort=unit%3Adescending&columns=name%2Cunit&saved=v1',
    );
    await waitFor(() => expect(within(tab).getByText('48')).toBeTruthy());
    expect(within(screen.getByRole('link', { name: /All pilots/ })).getByText('367')).toBeTruthy();
  });

  it('mark the one on screen', async () => {
    shown('/portfolio?programme=Claims&saved=v1');
    await waitFor(() =>
      expect(screen.getByRole('link', { name: /Claims/ }).getAttribute('aria-current')).toBe('page'),
    );
    expect(screen.getByRole('link', { name: /All pilots/ }).getAttribute('aria-current')).toBeNull();
  });

  it('are saved under a name, for everybody if wanted', async () => {
    const { user, asked } = shown('/portfolio?status=on_hold');
    await user.click(screen.getByRole('button', { name: 'Save view' }));
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'On hold');
    await user.click(screen.getByRole('checkbox', { name: 'Everybody sees it' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Save view' }));
    await waitFor(() =>
      expect(inputOf(asked, 'SaveView')).toMatchObject({
        id: null,
        name: 'On hold',
        isShared: true,
        filter: { status: ['on_hold'] },
        view: 'table',
      }),
    );
  });

  it('are renamed and deleted by the one who saved them', async () => {
    const { user, asked } = shown('/portfolio?programme=Claims&saved=v1');
    await screen.findByRole('link', { name: /Claims/ });
    await user.click(screen.getByRole('button', { name: 'Save view' }));
    const name = await screen.findByRole('textbox', { name: 'Name' });
    await user.clear(name);
    await user.type(name, 'Claims');
    await user.click(screen.getByRole('button', { name: 'Save changes' }));
    await waitFor(() => expect(inputOf(asked, 'SaveView')).toMatchObject({ id: 'v1', name: 'Claims' }));
    await user.click(screen.getByRole('button', { name: 'Save view' }));
    await user.click(await screen.findByRole('button', { name: 'Delete view' }));
    await waitFor(() => expect(inputOf(asked, 'DeleteView')).toMatchObject({ id: 'v1' }));
  });
});

type Asked = ReturnType<typeof shown>['asked'];

const inputOf = (asked: Asked, name: string) =>
  asked.find(({ operation }) => operation === name)?.variables['input'];

const accepted = { __typename: 'Accepted', position: '0000000000000008', id: 'v1' };

const claims = {
  __typename: 'SavedView',
  id: 'v1',
  name: 'Claims modernisation',
  isShared: false,
  isMine: true,
  owner: { __typename: 'Person', id: 'marguerite-okafor', name: 'Marguerite Okafor' },
  filter: { programme: ['Claims'] },
  sort: { __typename: 'PilotSortView', by: 'unit', direction: 'descending' },
  columns: ['name', 'unit'],
  view: 'table',
};

const shown = (at = '/portfolio') =>
  renderConnected(
    <Tabs />,
    {
      ...usualAnswers,
      SavedViews: { savedViews: [claims] },
      PortfolioCount: ({ filter }: { filter: object }) => total('programme' in filter ? 48 : 367),
      SaveView: { saveView: accepted },
      DeleteView: { deleteView: accepted },
    },
    at,
  );

function Tabs() {
  const asked = useQuestion();
  return <ViewTabs asked={asked} views={useViews(asked)} />;
}
