import type { Leases } from './leases';
import { LeasesOfOne } from './leases-of-one';

type Options = { onTrouble: (error: unknown) => void };

/** Leases beside the read models: in PostgreSQL, where several processes see them, or in this process alone. */
export const openLeases = async (reads: string, options: Options): Promise<Leases> => {
  if (!/^postgres(ql)?:/.test(reads)) return new LeasesOfOne();
  const { PostgresLeases } = await import('./postgres-leases');
  return PostgresLeases.open(reads, options);
};
