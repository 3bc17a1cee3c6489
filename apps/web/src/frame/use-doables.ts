import {
  IconArrowsDiff,
  IconCalendar,
  IconChecklist,
  IconGavel,
  IconKey,
  IconLayoutKanban,
  IconLogout,
  IconPlus,
  IconUpload,
  IconUsers,
  type IconShape,
  type NavigationItem,
} from '@gatehouse/ui';
import type { Doable } from '@gatehouse/search-web';
import { toStart, useMoment } from '@gatehouse/web-kit';
import { useNavigate } from 'react-router';

/** Every screen there is to go to, and what can be begun from anywhere. */
export function useDoables(navigation: readonly NavigationItem[]): { places: Doable[]; commands: Doable[] } {
  const { isPast, keep } = useMoment();
  const navigate = useNavigate();
  const goTo = (label: string, icon: IconShape, address: string): Doable => ({
    label,
    icon,
    act: () => void navigate(keep(address)),
  });
  const places = [
    // These addresses keep the instant already.
    ...navigation.map(({ label, icon, to }) => ({ label, icon, act: () => void navigate(to) })),
    goTo('Portfolio as a board', IconLayoutKanban, '/portfolio?view=board'),
    goTo('Compare two dates', IconArrowsDiff, '/portfolio/difference'),
    goTo('Calendar of the boards', IconCalendar, '/boards/calendar'),
    goTo('Conditions and actions', IconChecklist, '/actions'),
    goTo('People and roles', IconUsers, '/settings/people'),
    goTo('Access tokens', IconKey, '/settings/tokens'),
  ];
  const inPresent = [
    goTo('Register a pilot', IconPlus, toStart('/portfolio', 'register')),
    goTo('Call a meeting', IconGavel, toStart('/boards', 'callMeeting')),
    goTo('Charter a board', IconPlus, toStart('/boards', 'charterBoard')),
    goTo('Begin a policy', IconPlus, toStart('/policies', 'beginPolicy')),
    goTo('Import an inventory', IconUpload, '/import'),
  ];
  const signOut = { label: 'Sign out', icon: IconLogout, act: () => void leave() };
  return { places, commands: [...(isPast ? [] : inPresent), signOut] };
}

// A full load, so that nothing of this person stays in memory.
const leave = async (): Promise<void> => {
  const { signOut } = await import('../screens/sign-out');
  await signOut();
  window.location.assign('/sign-in');
};
