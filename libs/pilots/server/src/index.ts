import { candidates } from './candidates.projection';
import { contractStanding } from './contract/contract-standing.projection';
import { contractVersions } from './contract/contract-versions.projection';
import { contracts } from './contract/contract.projection';
import { ownershipDeadlines } from './ownership-deadlines.projection';
import { pilotFields } from './pilot-fields.projection';
import { pilotRecord } from './pilot-record.projection';
import { pilotReports } from './pilot-reports.projection';
import { pilotStanding } from './pilot-standing.projection';
import { pilotStory } from './pilot-story.projection';

export { pilotUpcasts } from '@gatehouse/pilots-domain';
export { signatureClock } from './contract/signature.clock';
export { gateReaction } from './gate.reaction';
export { leaverReaction } from './leaver.reaction';
export { ownershipClock } from './ownership.clock';
export { PilotsModule } from './pilots.module';

export const pilotProjections = [
  candidates,
  contracts,
  contractStanding,
  contractVersions,
  ownershipDeadlines,
  pilotFields,
  pilotRecord,
  pilotReports,
  pilotStanding,
  pilotStory,
] as const;
