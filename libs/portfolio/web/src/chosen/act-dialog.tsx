import type { ComponentType } from 'react';
import { OfferTogether } from './offer-together';
import { ProgrammeTogether } from './programme-together';
import { SponsorTogether } from './sponsor-together';
import { TierTogether } from './tier-together';
import type { TogetherProps } from './together-dialog';
import type { Act } from './use-acts';

const dialogs: Readonly<Record<Act, ComponentType<TogetherProps>>> = {
  offer: OfferTogether,
  sponsor: SponsorTogether,
  programme: ProgrammeTogether,
  tier: TierTogether,
};

/** The dialog of one act; its code is fetched when the first one opens. */
export default function ActDialog({ act, ...props }: TogetherProps & { act: Act }) {
  const Dialog = dialogs[act];
  return <Dialog {...props} />;
}
