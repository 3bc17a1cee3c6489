import { TabLinks } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';

type Place = 'boards' | 'calendar' | 'decisions' | 'actions';

/** The places where what boards do is listed. */
export function BoardsTabs({ current }: { current: Place }) {
  const { keep } = useMoment();
  const tab = (place: Place, label: string, to: string) => ({
    label,
    to: keep(to),
    isCurrent: current === place,
  });
  return (
    <TabLinks
      label="Boards"
      tabs={[
        tab('boards', 'Boards', '/boards'),
        tab('calendar', 'Calendar', '/boards/calendar'),
        tab('decisions', 'Decisions', '/decisions'),
        tab('actions', 'Conditions and actions', '/actions'),
      ]}
    />
  );
}
