import { accessProjections } from '@gatehouse/access-server';
import { integrationsProjections } from '@gatehouse/integrations-server';
import { pilotProjections } from '@gatehouse/pilots-server';
import { portfolioProjections } from '@gatehouse/portfolio-server';
import type { AnyProjection } from '@gatehouse/projections';

/** Every read model of the product. */
export const projections: readonly AnyProjection[] = [
  ...accessProjections,
  ...integrationsProjections,
  ...pilotProjections,
  ...portfolioProjections,
];
