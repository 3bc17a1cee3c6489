import { accessMigrations } from '@gatehouse/access-server';
import { homeMigrations } from '@gatehouse/home-server';
import { integrationsMigrations } from '@gatehouse/integrations-server';
import type { Migrations } from '@gatehouse/operational-store';
import { portfolioMigrations } from '@gatehouse/portfolio-server';
import { reactionMigrations } from '@gatehouse/reactions';

/** Every table of the operational store. */
export const migrations: readonly Migrations[] = [
  accessMigrations,
  homeMigrations,
  integrationsMigrations,
  portfolioMigrations,
  reactionMigrations,
];
