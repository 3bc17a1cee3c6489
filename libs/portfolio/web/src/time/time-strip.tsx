import { useMoment } from '@gatehouse/web-kit';
import { lazy, Suspense } from 'react';
import { PastNotice } from './past-notice';

const TimeAxis = lazy(() => import('./time-axis'));

type Props = { isOpen: boolean; onClose: () => void };

/** Under the top bar: in the past the banner, and with it the axis to move along. */
export function TimeStrip({ isOpen, onClose }: Props) {
  const { isPast } = useMoment();
  return (
    <>
      {isPast && <PastNotice onReturn={onClose} />}
      {(isOpen || isPast) && (
        <Suspense fallback={null}>
          <TimeAxis isOpened={isOpen} onClose={onClose} />
        </Suspense>
      )}
    </>
  );
}
