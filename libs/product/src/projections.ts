import { accessProjections } from '@gatehouse/access-server';
import { assuranceProjections } from '@gatehouse/assurance-server';
import { boardsProjections } from '@gatehouse/boards-server';
import { gatesProjections } from '@gatehouse/gates-server';
import { homeProjections } from '@gatehouse/home-server';
import { integrationsProjections } from '@gatehouse/integrations-server';
import { pilotProjections } from '@gatehouse/pilots-server';
import { portfolioProjections } from '@gatehouse/portfolio-server';
import type { AnyProjection } from '@gatehouse/projections';
import { searchProjections } from '@gatehouse/search-server';

/** Every read model of the product. */
export const projections: readonly AnyProjection[] = [
  ...accessProjections,
  ...assuranceProjections,
  ...boardsProjections,
  ...gatesProjections,
  ...homeProjections,
  ...integrationsProjections,
  ...pilotProjections,
  ...portfolioProjections,
  ...searchProjections,
];
