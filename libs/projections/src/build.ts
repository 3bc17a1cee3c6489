import type { AnyProjection } from './projection';
import { longestIndexed } from './storable';

/** One set of tables for a projection: what it was built by, and how far it has come. */
export type Build = {
  table: string;
  projection: string;
  version: number;
  generation: number;
  /** The tables' columns and history; other ones need other tables, whatever the version says. */
  shape: string;
  position: number;
  /** `live`: queries read it. `building`: beside the one they read. `retired`: to be dropped. */
  state: 'building' | 'live' | 'retired';
  /** It has reached the newest event once. */
  isComplete: boolean;
  error: string | null;
};

/** What of a build says where it stands. */
export type Standing = Omit<Build, 'table' | 'generation' | 'shape'>;

/** Where a read model stands, for people to see. */
export type ProjectionState = {
  name: string;
  version: number;
  position: number;
  phase: 'live' | 'rebuilding' | 'failed';
  error: string | null;
};

export const viewOf = ({ name }: Pick<AnyProjection, 'name'>): string => name.replaceAll('-', '_');

/** A build newer than all that there are of its projection. */
export const newBuild = (
  projection: AnyProjection,
  own: readonly Pick<Build, 'generation'>[],
  state: Build['state'],
): Build => {
  if (projection.name.length > longestName)
    throw new Error(
      `"${projection.name}" is too long a name for a read model: at most ${longestName} letters.`,
    );
  const generation = Math.max(0, ...own.map((build) => build.generation)) + 1;
  return {
    table: `${viewOf(projection)}_v${projection.version}_g${generation}`,
    projection: projection.name,
    version: projection.version,
    generation,
    shape: shapeOf(projection),
    position: 0,
    state,
    isComplete: false,
    error: null,
  };
};

// PostgreSQL cuts names after 63 bytes; an index has that of its projection, version, generation and purpose.
const longestName = 32;

/** The rows in these tables are what this projection would write. */
export const fits = (build: Build, projection: AnyProjection): boolean =>
  build.version === projection.version && build.shape === shapeOf(projection);

export const shapeOf = ({ history, columns, indexes = [], covered = [] }: AnyProjection): string =>
  JSON.stringify([
    history,
    Object.entries(columns).map(([name, { type, index }]) => [name, type, index ?? false]),
    indexes,
    covered,
    longestIndexed,
  ]);

/** One state per projection: of the build beside, where there is one, or else of the one that is read. */
export const statesOf = (builds: readonly Standing[]): ProjectionState[] => {
  const shown = new Map<string, Standing>();
  for (const build of builds) {
    const other = shown.get(build.projection);
    if (build.state === 'retired' || (build.state === 'live' && other)) continue;
    shown.set(build.projection, build);
  }
  return [...shown.values()]
    .map(({ projection, version, position, error, ...build }) => ({
      name: projection,
      version,
      position,
      phase: phaseOf({ ...build, error }),
      error,
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
};

const phaseOf = ({
  state,
  isComplete,
  error,
}: Pick<Standing, 'state' | 'isComplete' | 'error'>): ProjectionState['phase'] => {
  if (error !== null) return 'failed';
  return state === 'live' && isComplete ? 'live' : 'rebuilding';
};
