import type { PilotEvent, PilotEventOf } from './pilot.events';

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

type Said = Partial<Record<PilotField, string | null>>;

/** What an event says of each field, as text; a field it does not speak of is absent, null means none. */
export const fieldValues = (event: PilotEvent): Said => {
  // The table pairs each type with its event; indexing by a union loses the pairing, hence the cast.
  const said = saying[event.type] as ((event: PilotEvent) => Said) | undefined;
  return said?.(event) ?? {};
};

const saying: { [Type in PilotEvent['type']]?: (event: PilotEventOf<Type>) => Said } = {
  PilotRegistered: (event) => ({
    ...words(event),
    autonomy: String(event.autonomy),
    stage: 'idea',
    status: 'active',
    owner: null,
    sponsor: null,
    riskTier: null,
  }),
  PilotRevised: (event) => words(event),
  RiskTierAssigned: ({ tier }) => ({ riskTier: tier }),
  SponsorNamed: ({ sponsor }) => ({ sponsor }),
  OwnershipAccepted: ({ owner }) => ({ owner }),
  OwnershipReleased: () => ({ owner: null }),
  StageEntered: ({ stage }) => ({ stage }),
  PilotHeld: ({ cause }) => ({ status: `on hold (${cause})` }),
  PilotResumed: ({ cause }) => ({ status: `resumed (${cause})` }),
  PilotRetired: () => ({ status: 'retired' }),
  PilotKilled: () => ({ status: 'killed' }),
  AutonomyRaised: ({ to }) => ({ autonomy: String(to) }),
  AutonomyLowered: ({ to }) => ({ autonomy: String(to) }),
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
