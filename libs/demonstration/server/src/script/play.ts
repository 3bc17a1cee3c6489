import { Upcasts, type Recorded } from '@gatehouse/event-store';
import { instantOf, millisecondsOf, type Instant } from '@gatehouse/kernel';
import { chanceFrom } from '../simulator/chance';
import { Calendar } from './calendar';
import { Rules } from './rules';
import type { Scene } from './scene';
import { Stage } from './stage';

export type Performance = { scenes: readonly Scene[]; anchor: Instant; seed: number; upcasts?: Upcasts };

/** A command of the script was refused: the script tells something that the product would not let happen. */
export class ScriptDefect extends Error {}

/** Plays the scenes in the order of their hours; what comes of them is a log. The same script, anchor and seed, the same log. */
export const play = async ({
  scenes,
  anchor,
  seed,
  upcasts = new Upcasts(),
}: Performance): Promise<readonly Recorded[]> => {
  const stage = new Stage(new Calendar(anchor), upcasts);
  const rules = new Rules(stage);
  for (const { scene, hour } of inOrder(scenes, stage.calendar, seed)) {
    await rules.actUntil(hour);
    stage.turnTo(hour);
    await perform(scene, stage);
    await rules.hear();
  }
  await rules.actUntil(anchor);
  return stage.recordedAfter(0);
};

const perform = async ({ who, when, behalfOf, wasSo, deed }: Scene, stage: Stage): Promise<void> => {
  const occurredAt = wasSo ? stage.calendar.instant(wasSo) : stage.now;
  const told = `${who}, ${when}`;
  const acting = { actor: await stage.actor(who, behalfOf), occurredAt };
  const outcome = await deed(stage, acting);
  if (!outcome.accepted) throw new ScriptDefect(`${told}: ${outcome.code}: ${outcome.reason}`);
};

/** Nobody acts on the full minute: the seed says how many seconds later. */
const inOrder = (scenes: readonly Scene[], calendar: Calendar, seed: number) => {
  const chance = chanceFrom(seed);
  const timed = scenes.map((scene) => ({ scene, minute: calendar.instant(scene.when) }));
  const ordered = timed.sort((one, other) =>
    one.minute < other.minute ? -1 : one.minute > other.minute ? 1 : 0,
  );
  let before = 0;
  return ordered.map(({ scene, minute }) => {
    if (minute > calendar.anchor) throw new ScriptDefect(`${scene.who}, ${scene.when}: it has not come yet.`);
    before = Math.max(before + 1_000, millisecondsOf(minute) + chance.below(59_000));
    return { scene, hour: instantOf(Math.min(before, millisecondsOf(calendar.anchor))) };
  });
};
