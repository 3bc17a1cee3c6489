import type { Actor } from '@gatehouse/kernel';
import type { Withheld, Withholding } from '@gatehouse/server-kit';

/** Somebody who looks at what boards show, and what is withheld from them now. */
export type Looking = Pick<Actor, 'person' | 'onBehalfOf'> & { withheld: Withheld };

export const lookingOf = async (
  withholding: Withholding,
  actor: Pick<Actor, 'person' | 'onBehalfOf'> = nobody,
): Promise<Looking> => ({
  person: actor.person,
  ...(actor.onBehalfOf !== undefined && { onBehalfOf: actor.onBehalfOf }),
  withheld: await withholding.from(actor),
});

const nobody = { person: '' };
