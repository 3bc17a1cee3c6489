import type { Target } from '@gatehouse/event-store';
import type { Actor } from '@gatehouse/kernel';

/** Who records the facts of a command, and for whom: the part of its target that the actor makes. */
export const by = ({ person, onBehalfOf }: Actor): Pick<Target, 'by' | 'onBehalfOf'> => ({
  by: person,
  ...(onBehalfOf !== undefined && { onBehalfOf }),
});
