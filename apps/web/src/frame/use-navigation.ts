import { IconSettings, IconStack2, IconUpload, type NavigationItem } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';

/** The places of the product; each keeps the instant that is being read. */
export function useNavigation(): readonly NavigationItem[] {
  const { keep } = useMoment();
  return [
    { label: 'Portfolio', to: keep('/portfolio'), covers: '/pilots', icon: IconStack2 },
    { label: 'Import', to: keep('/import'), icon: IconUpload, heading: 'Office' },
    { label: 'Settings', to: '/settings', icon: IconSettings },
  ];
}
