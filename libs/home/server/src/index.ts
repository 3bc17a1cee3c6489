import { homeAffairs } from './affairs/affairs.projection';
import { homeDelegations } from './needs/delegations.projection';
import { homeGrants } from './needs/grants.projection';
import { homeNeeds } from './needs/needs.projection';
import { homeNews } from './news/news.projection';
import { homeBoardNotices } from './notifications/board-notices.projection';
import { homeNotices } from './notifications/notices.projection';

export { HomeModule } from './home.module';
export { homeMigrations } from './home.tables';

export const homeProjections = [
  homeAffairs,
  homeBoardNotices,
  homeDelegations,
  homeGrants,
  homeNeeds,
  homeNews,
  homeNotices,
] as const;
