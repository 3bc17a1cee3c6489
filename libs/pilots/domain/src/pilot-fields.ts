import type { PilotEvent } from './pilot.events';

export type PilotField =
  | 'name'
  | 'purpose'
  | 'unit'
  | 'programme'
  | 'tags'
  | 'stage'
  | 'status'
  | 'owner'
  | 'sponsor'
  | 'riskTier'
  | 'autonomy';

/** What an event says of each field, as text; a field it does not speak of is absent, null means none. */
export const fieldValues = (event: PilotEvent): Partial<Record<PilotField, string | null>> => {
  switch (event.type) {
    case 'PilotRegistered':
      return {
        ...words(event),
        autonomy: String(event.autonomy),
        stage: 'idea',
        status: 'active',
        owner: null,
        sponsor: null,
        riskTier: null,
      };
    case 'PilotRevised':
      return words(event);
    case 'RiskTierAssigned':
      return { riskTier: event.tier };
    case 'SponsorNamed':
      return { sponsor: event.sponsor };
    case 'OwnershipAccepted':
      return { owner: event.owner };
    case 'OwnershipReleased':
      return { owner: null };
    case 'StageEntered':
      return { stage: event.stage };
    case 'PilotHeld':
      return { status: `on hold (${event.cause})` };
    case 'PilotResumed':
      return { status: `resumed (${event.cause})` };
    case 'PilotRetired':
      return { status: 'retired' };
    case 'OwnershipOffered':
    case 'OwnershipDeclined':
    case 'PilotWithdrawn':
      return {};
  }
};

const words = ({
  name,
  purpose,
  unit,
  programme,
  tags,
}: Extract<PilotEvent, { type: 'PilotRevised' | 'PilotRegistered' }>) => ({
  name,
  purpose,
  unit,
  programme,
  tags: tags.length > 0 ? tags.join(', ') : null,
});
