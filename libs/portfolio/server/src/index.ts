import { activity } from './activity.projection';
import { portfolio } from './portfolio.projection';

export { allPilots, type PilotQuery } from './pilot-page';
export type { PilotFilter } from './pilot-filter';
export type { PilotSort } from './pilot-order';
export { PortfolioModule } from './portfolio.module';
export type { PortfolioRow } from './portfolio-row';
export { portfolioMigrations } from './portfolio.tables';

export const portfolioProjections = [activity, portfolio] as const;
