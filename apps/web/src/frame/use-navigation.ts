import { useNeedsCount } from '@gatehouse/home-web/in-the-frame';
import {
  IconChecklist,
  IconFileCertificate,
  IconGavel,
  IconHome,
  IconSettings,
  IconStack2,
  IconUpload,
  type NavigationItem,
} from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';

/** The places of the product; each keeps the instant that is being read. */
export function useNavigation(): readonly NavigationItem[] {
  const { keep } = useMoment();
  const needs = useNeedsCount();
  return [
    { label: 'Home', to: keep('/'), icon: IconHome, count: needs || undefined, isUrgent: true },
    { label: 'Portfolio', to: keep('/portfolio'), covers: '/pilots', icon: IconStack2 },
    {
      label: 'Boards',
      to: keep('/boards'),
      covers: ['/meetings', '/circulars', '/actions'],
      icon: IconGavel,
    },
    { label: 'Decisions', to: keep('/decisions'), icon: IconFileCertificate },
    { label: 'Policies', to: keep('/policies'), icon: IconChecklist, heading: 'Office' },
    { label: 'Import', to: keep('/import'), icon: IconUpload },
    { label: 'Settings', to: '/settings', icon: IconSettings },
  ];
}
