import { TimeControl, TimeStrip } from '@gatehouse/portfolio-web/time-machine';
import { FindOrDo } from '@gatehouse/search-web';
import { Loading, Shell } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { Suspense, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { ErrorBoundary } from '../error-boundary';
import { AccountMenu, ActingStrip, Bell } from '../screens/screens';
import { DemonstrationStrip } from '../tour/demonstration-strip';
import { Guide } from '../tour/guide';
import { useTour } from '../tour/use-tour';
import { LogFoot } from './log-foot';
import { useDemonstration } from './use-demonstration';
import { useDoables } from './use-doables';
import { useGoKeys } from './use-go-keys';
import { useNavigation } from './use-navigation';
import { useTimeKeys } from './use-time-keys';

/** Everything around a screen that stays while screens change. */
export function Frame() {
  const navigation = useNavigation();
  const { isPast } = useMoment();
  const { pathname } = useLocation();
  const [isStripOpen, setStripOpen] = useState(false);
  const doables = useDoables(navigation);
  const demonstration = useDemonstration();
  const tour = useTour();
  useGoKeys();
  useTimeKeys();

  return (
    <Shell
      navigation={navigation}
      isFoldedByDefault={pathname.startsWith('/portfolio') || pathname.endsWith('/room')}
      isPast={isPast}
      controls={
        <>
          <FindOrDo {...doables} />
          <TimeControl isOpen={isStripOpen} onToggle={setStripOpen} />
          <Suspense fallback={null}>
            <Bell />
            <AccountMenu />
          </Suspense>
        </>
      }
      banner={
        <>
          <Suspense fallback={null}>
            <ActingStrip />
          </Suspense>
          <TimeStrip isOpen={isStripOpen} onClose={() => setStripOpen(false)} />
          {demonstration && pathname === '/' && (
            <DemonstrationStrip company={demonstration.company} tour={demonstration.stories && tour} />
          )}
        </>
      }
      foot={<LogFoot isDemonstration={demonstration !== null} />}
    >
      <ErrorBoundary key={pathname}>
        <Suspense fallback={<Loading label="Loading the screen" rows={8} />}>
          <Outlet />
        </Suspense>
      </ErrorBoundary>
      {demonstration?.stories && <Guide stories={demonstration.stories} tour={tour} />}
    </Shell>
  );
}
