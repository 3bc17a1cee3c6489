import { evidencePilots } from './evidence-pilots.projection';
import { evidenceRows } from './evidence.projection';

export { AssuranceModule } from './assurance.module';
export { evidenceClock } from './evidence.clock';

export const assuranceProjections = [evidencePilots, evidenceRows] as const;
