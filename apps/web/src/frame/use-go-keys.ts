import { useShortcuts } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { useNavigate } from 'react-router';

/** `G` and then the first letter of a place goes there. */
export function useGoKeys(): void {
  const { keep } = useMoment();
  const navigate = useNavigate();
  const go = (place: string, address: string) => ({
    says: `Go to ${place}`,
    act: () => void navigate(keep(address)),
    isEverywhere: true as const,
  });
  useShortcuts({
    'g h': go('home', '/'),
    'g p': go('the portfolio', '/portfolio'),
    'g b': go('boards', '/boards'),
    'g d': go('decisions', '/decisions'),
    'g l': go('policies', '/policies'),
    'g i': go('import', '/import'),
    'g s': go('settings', '/settings'),
  });
}
