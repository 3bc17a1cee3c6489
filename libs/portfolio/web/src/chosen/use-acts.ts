import { useActing, useMe, useMoment } from '@gatehouse/web-kit';
import type { ChosenPilot } from './use-chosen';

export type Act = 'offer' | 'sponsor' | 'programme' | 'tier';

/** What is offered to whoever has chosen pilots; whether each may be done is for the domain to say, pilot by pilot. */
export function useActs(pilots: ReadonlyMap<string, ChosenPilot>): readonly Act[] {
  const { isPast } = useMoment();
  const me = useMe();
  const acting = useActing()?.actingFor;
  if (isPast || !me) return [];
  const isOffice = acting
    ? acting.duties.includes('programme_office')
    : me.person.grants.some(({ role }) => role === 'programme_office');
  if (isOffice) return ['offer', 'sponsor', 'programme', 'tier'];
  const sponsor = acting ? acting.person.id : me.person.id;
  const sponsorsOne = [...pilots.values()].some((pilot) => pilot.sponsor?.id === sponsor);
  return sponsorsOne ? ['offer'] : [];
}
