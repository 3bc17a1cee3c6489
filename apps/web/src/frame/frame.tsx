import { TimeControl, TimeStrip } from '@gatehouse/portfolio-web/time-machine';
import { Loading, Shell } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { Suspense, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { ErrorBoundary } from '../error-boundary';
import { AccountMenu } from '../screens/screens';
import { LogFoot } from './log-foot';
import { useGoKeys } from './use-go-keys';
import { useNavigation } from './use-navigation';

/** Everything around a screen that stays while screens change. */
export function Frame() {
  const navigation = useNavigation();
  const { isPast } = useMoment();
  const { pathname } = useLocation();
  const [isStripOpen, setStripOpen] = useState(false);
  useGoKeys();

  return (
    <Shell
      navigation={navigation}
      isFoldedByDefault={pathname.startsWith('/portfolio')}
      isPast={isPast}
      controls={
        <>
          <TimeControl isOpen={isStripOpen} onToggle={setStripOpen} />
          <Suspense fallback={null}>
            <AccountMenu />
          </Suspense>
        </>
      }
      banner={<TimeStrip isOpen={isStripOpen} onClose={() => setStripOpen(false)} />}
      foot={<LogFoot />}
    >
      <ErrorBoundary key={pathname}>
        <Suspense fallback={<Loading label="Loading the screen" rows={8} />}>
          <Outlet />
        </Suspense>
      </ErrorBoundary>
    </Shell>
  );
}
