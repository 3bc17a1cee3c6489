import type { Actor } from '@gatehouse/kernel';

/** What somebody is withdrawn from: items as `<meetingId>/<itemId>`, circulars and gate reviews by their ids. */
export type Withheld = {
  items: ReadonlySet<string>;
  circulars: ReadonlySet<string>;
  reviews: ReadonlySet<string>;
};

/**
 * What a recused person may not see now, whatever instant they ask about. Boards know it; whoever answers, streams,
 * finds or exports such material asks here first.
 */
export abstract class Withholding {
  /** For whoever acts and for whom they act alike. */
  abstract from(actor: Pick<Actor, 'person' | 'onBehalfOf'>): Promise<Withheld>;
}

export const nothingWithheld: Withheld = { items: new Set(), circulars: new Set(), reviews: new Set() };
