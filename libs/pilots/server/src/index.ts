import { candidates } from './candidates.projection';
import { pilotFields } from './pilot-fields.projection';
import { pilotReports } from './pilot-reports.projection';
import { pilotStanding } from './pilot-standing.projection';
import { pilotStory } from './pilot-story.projection';

export { leaverReaction } from './leaver.reaction';
export { PilotsModule } from './pilots.module';

export const pilotProjections = [candidates, pilotFields, pilotReports, pilotStanding, pilotStory] as const;
