import type { PlacementEvent } from '@gatehouse/gates-domain';
import { person, quote, sentence, strong } from '@gatehouse/kernel';
import type { Told } from '@gatehouse/pilots-domain';

/** Tells which rules of passage a pilot came under; `by` is whoever recorded it. */
export const placementStory = (event: PlacementEvent, by: string): Omit<Told, 'kind'> => {
  const version = String(event.version);
  const why = [{ name: 'Policy', value: event.policyId }];
  switch (event.type) {
    case 'PilotPlacedUnderPolicy':
      return {
        sentence: sentence`${person(by)} placed the pilot under a ${strong('gate policy')}, version ${version}: from now on only a gate moves it.`,
        why,
      };
    case 'PilotMigrated':
      return {
        sentence: sentence`${person(by)} moved the pilot to ${strong(`version ${version}`)} of a gate policy, from version ${String(event.from.version)}. ${quote(event.reason)}`,
        why: [...why, { name: 'Policy before', value: event.from.policyId }],
      };
  }
};
