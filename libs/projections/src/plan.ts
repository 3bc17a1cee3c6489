import { fits, newBuild, type Build } from './build';
import type { AnyProjection } from './projection';
import type { ReadWriter } from './read-writer';

/** A build that is being kept up, and the projection that does it. */
export type Member = { readonly projection: AnyProjection; build: Build };

/** What there is to keep up, what nobody needs any more, and what a newer program keeps up in place of this one. */
export type Plan = { members: Member[]; leftOver: Build[]; newer: Build[] };

export type Planning = {
  projections: readonly AnyProjection[];
  /**
   * Nobody else keeps read models in this store: those which were not named are remains, and so is what a newer
   * program made. Where several do, each minds its own, and while a release is rolled out the older one gives way.
   */
  isAlone: boolean;
  /** Where the log ends. */
  head: number;
};

/** Compares what the store holds with the projections there are now, and makes what is missing. */
export const planOf = async (writer: ReadWriter, { projections, isAlone, head }: Planning): Promise<Plan> => {
  const builds = await writer.builds();
  const members: Member[] = [];
  for (const projection of projections) {
    const own = ownOf(projection, builds);
    members.push(...(await membersFor(writer, projection, { own, isAlone, head })));
  }
  const kept = new Set(members.map(({ build }) => build.table));
  const isNewer = (build: Build) =>
    !isAlone && projections.some(({ name, version }) => name === build.projection && version < build.version);
  const isLeftOver = (build: Build) => {
    if (!projections.some(({ name }) => name === build.projection)) return isAlone;
    if (build.state === 'building') return !kept.has(build.table) && !isNewer(build);
    return build.state === 'retired';
  };
  return {
    members,
    leftOver: builds.filter(isLeftOver),
    newer: builds.filter((build) => build.state === 'live' && isNewer(build)),
  };
};

/** Makes what nobody has built yet, empty, so that all of these projections can be asked. */
export const prepareForQueries = async (
  writer: ReadWriter,
  projections: readonly AnyProjection[],
): Promise<void> => {
  await writer.prepare();
  const builds = await writer.builds();
  for (const projection of projections) await liveOf(writer, projection, ownOf(projection, builds));
};

/** The live build, where the projection can go on with it, and the one beside, where one was begun or is needed. */
const membersFor = async (
  writer: ReadWriter,
  projection: AnyProjection,
  { own, isAlone, head }: Pick<Planning, 'isAlone' | 'head'> & { own: readonly Build[] },
): Promise<Member[]> => {
  // A build that is ahead of the log was made from another log, such as the one before a restore.
  const isUsable = (build: Build) => fits(build, projection) && build.position <= head;
  const live = await liveOf(writer, projection, own);
  const beside = own.findLast((build) => build.state === 'building' && isUsable(build));
  const resumed = [live, beside].filter((build) => build !== undefined).filter(isUsable);
  const members: Member[] = [];
  for (const build of resumed) members.push(await retried(writer, projection, build));
  if (isUsable(live) || beside || (!isAlone && live.version > projection.version)) return members;
  const build = newBuild(projection, [live, ...own], 'building');
  if (await writer.create(build, projection)) return [...members, { projection, build }];
  return membersFor(writer, projection, { own: ownOf(projection, await writer.builds()), isAlone, head });
};

/** What queries read, with all the columns that they may name. */
const liveOf = async (
  writer: ReadWriter,
  projection: AnyProjection,
  own: readonly Build[],
): Promise<Build> => {
  const live = own.find(({ state }) => state === 'live');
  if (live) {
    await writer.show(live, projection);
    return live;
  }
  const build = newBuild(projection, own, 'live');
  if (await writer.create(build, projection)) return build;
  return liveOf(writer, projection, ownOf(projection, await writer.builds()));
};

const ownOf = ({ name }: AnyProjection, builds: readonly Build[]): Build[] =>
  builds.filter(({ projection }) => projection === name);

/** What failed is tried again at every start: the reason may be gone. */
const retried = async (writer: ReadWriter, projection: AnyProjection, build: Build): Promise<Member> => {
  if (build.error === null) return { projection, build };
  const again: Build = { ...build, error: null, isComplete: false };
  await writer.mark(again);
  return { projection, build: again };
};
