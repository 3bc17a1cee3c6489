import type { OperationalStore } from '@gatehouse/operational-store';
import type { IntegrationsTables } from '../integrations.tables';

/** How many imports are being checked, carried out or withdrawn, or were when the server ended. */
export const importsUnderWay = async (operational: OperationalStore): Promise<number> => {
  const runs = operational.tables<IntegrationsTables>().selectFrom('import_run').select('id');
  return (await runs.where('is_under_way', '=', 1).execute()).length;
};
