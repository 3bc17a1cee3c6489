import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { IconHome, IconStack2, IconUpload } from '../icon/icons';
import { Page } from '../page/page';
import { renderScreen } from '../testing';
import { Shell } from './shell';

describe('the frame of every screen', () => {
  beforeEach(() => localStorage.clear());

  it('has landmarks, a way past the navigation, and the screen in the one main', () => {
    drawn();
    expect(screen.getByRole('link', { name: 'Skip to content' }).getAttribute('href')).toBe('#main');
    expect(screen.getByRole('navigation', { name: 'Main' })).toBeTruthy();
    expect(within(screen.getByRole('main')).getByText('Every pilot')).toBeTruthy();
  });

  it('marks the place where one is', () => {
    drawn();
    const main = within(screen.getByRole('navigation', { name: 'Main' }));
    expect(main.getByRole('link', { name: 'Portfolio, 367' }).getAttribute('aria-current')).toBe('page');
    expect(main.getByRole('link', { name: 'Import' }).getAttribute('aria-current')).toBeNull();
  });

  it('marks the place that an address belongs to, and none that it only starts like', () => {
    const { unmount } = drawn('/pilots/p1');
    expect(portfolio().getAttribute('aria-current')).toBe('page');
    unmount();
    drawn('/pilotsabout');
    expect(portfolio().getAttribute('aria-current')).toBeNull();
  });

  it('shows on a phone the counts that need a decision, and no others', () => {
    drawn();
    const phone = within(screen.getByRole('navigation', { name: 'Main, phone' }));
    expect(phone.getByRole('link', { name: 'Home, 19' })).toBeTruthy();
    expect(phone.getByRole('link', { name: 'Portfolio' })).toBeTruthy();
  });

  it('shows the breadcrumbs that a screen states', () => {
    drawn();
    const trail = within(screen.getByRole('navigation', { name: 'Breadcrumbs' }));
    expect(trail.getByText('All pilots').getAttribute('aria-current')).toBe('page');
    expect(document.title).toBe('Portfolio · Gatehouse');
  });

  it('folds on [ and remembers it', async () => {
    const { user, unmount } = drawn();
    await user.keyboard('[[');
    expect(screen.getByRole('button', { name: 'Gatehouse, unfold the navigation' })).toBeTruthy();
    unmount();
    drawn();
    expect(screen.getByRole('button', { name: 'Gatehouse, unfold the navigation' })).toBeTruthy();
  });
});

const navigation = [
  { label: 'Home', to: '/', icon: IconHome, count: 19, isUrgent: true },
  { label: 'Portfolio', to: '/portfolio?asOf=x', covers: '/pilots', icon: IconStack2, count: 367 },
  { label: 'Import', to: '/import', icon: IconUpload },
];

const portfolio = () => screen.getByRole('link', { name: 'Portfolio, 367' });

const drawn = (at = '/portfolio') =>
  renderScreen(
    <Shell navigation={navigation} controls={null} foot={null}>
      <Page title="Portfolio" crumbs={[{ label: 'Portfolio', to: '/portfolio' }, { label: 'All pilots' }]}>
        <p>Every pilot</p>
      </Page>
    </Shell>,
    { at },
  );
