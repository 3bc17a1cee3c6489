import { useShortcut, useShortcuts } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';

const patienceInMilliseconds = 1_500;

/** `G` and then the first letter of a place goes there. */
export function useGoKeys(): void {
  const [isWaiting, setWaiting] = useState(false);
  const { keep } = useMoment();
  const navigate = useNavigate();
  useShortcut('g', {
    says: 'Then P, I or S: go to portfolio, import, settings',
    act: () => setWaiting(true),
  });

  const go = (says: string, place: string) => ({
    says,
    act: () => {
      setWaiting(false);
      void navigate(place);
    },
  });
  useShortcuts(
    {
      p: go('Portfolio', keep('/portfolio')),
      i: go('Import', keep('/import')),
      s: go('Settings', '/settings'),
    },
    isWaiting,
  );
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setWaiting(false), patienceInMilliseconds);
    return () => clearTimeout(timer);
  }, [isWaiting]);
}
