import { importIndex } from './import-index.projection';
import { imports } from './imports.projection';

export { shareStagings } from './importing/share-stagings';
export { IntegrationsModule } from './integrations.module';
export { integrationsMigrations } from './integrations.tables';

export const integrationsProjections = [importIndex, imports] as const;
export { importsUnderWay } from './importing/imports-under-way';
