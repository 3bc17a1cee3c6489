import type { Build } from './build';

/** A build as every engine keeps it in its `projection_build`. */
export type RegisteredBuild = Omit<Build, 'table' | 'isComplete'> & {
  table_name: string;
  is_complete: number;
};

export const everyBuild = 'select * from projection_build order by projection, version, generation';

export const buildOf = ({ table_name, is_complete, ...build }: RegisteredBuild): Build => ({
  ...build,
  table: table_name,
  isComplete: is_complete === 1,
});
