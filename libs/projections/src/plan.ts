import { fits, newBuild, type Build } from './build';
import type { AnyProjection } from './projection';
import type { ReadWriter } from './read-writer';

/** A build that is being kept up, and the projection that does it. */
export type Member = { readonly projection: AnyProjection; build: Build };

/** What there is to keep up, and what nobody reads any more. */
export type Plan = { members: Member[]; leftOver: Build[] };

/** Compares what the store holds with the projections there are now, and makes what is missing. */
export const planOf = async (
  writer: ReadWriter,
  projections: readonly AnyProjection[],
  head: number,
): Promise<Plan> => {
  const builds = await writer.builds();
  const members: Member[] = [];
  for (const projection of projections) {
    const own = builds.filter((build) => build.projection === projection.name);
    members.push(...(await membersFor(writer, projection, { own, head })));
  }
  const kept = new Set(members.map(({ build }) => build.table));
  const isReplaced = ({ table, state }: Build) => !kept.has(table) && state !== 'live';
  const isUnknown = ({ projection }: Build) => !projections.some(({ name }) => name === projection);
  return { members, leftOver: builds.filter((build) => isReplaced(build) || isUnknown(build)) };
};

/** The live build, where the projection can go on with it, and the one beside, where one was begun or is needed. */
const membersFor = async (
  writer: ReadWriter,
  projection: AnyProjection,
  { own, head }: { own: readonly Build[]; head: number },
): Promise<Member[]> => {
  // A build that is ahead of the log was made from another log, such as the one before a restore.
  const isUsable = (build: Build) => fits(build, projection) && build.position <= head;
  const live = own.find(({ state }) => state === 'live');
  const beside = own.findLast((build) => build.state === 'building' && isUsable(build));
  const generation = Math.max(0, ...own.map((build) => build.generation)) + 1;
  if (!live) return [await made(writer, projection, newBuild(projection, generation, 'live'))];

  await writer.show(live, projection);
  const resumed = [live, beside].filter((build) => build !== undefined).filter(isUsable);
  const members = await Promise.all(resumed.map((build) => retried(writer, projection, build)));
  if (isUsable(live) || beside) return members;
  return [...members, await made(writer, projection, newBuild(projection, generation, 'building'))];
};

const made = async (writer: ReadWriter, projection: AnyProjection, build: Build): Promise<Member> => {
  await writer.create(build, projection);
  return { projection, build };
};

/** What failed is tried again at every start: the reason may be gone. */
const retried = async (writer: ReadWriter, projection: AnyProjection, build: Build): Promise<Member> => {
  if (build.error === null) return { projection, build };
  const again: Build = { ...build, error: null, isComplete: false };
  await writer.mark(again);
  return { projection, build: again };
};
