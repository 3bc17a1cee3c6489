import type { CommandRunner, Outcome } from '@gatehouse/event-store';
import { review, reviewStream, type ReviewCommand } from '@gatehouse/gates-domain';
import type { Actor } from '@gatehouse/kernel';
import type { ReadStore } from '@gatehouse/projections';
import type { Occasion } from '@gatehouse/reactions';

type AsRule = (about: { reviewId: string; pilotId: string; actor: Actor }) => ReviewCommand;

/** Sends a command to a review as the rule whose occasion it is; `part` tells several of one occasion apart. */
export const asRule = (
  runner: CommandRunner,
  { target }: Occasion,
  { reviewId, pilotId, part }: { reviewId: string; pilotId: string; part: string },
) => {
  return (command: AsRule): Promise<Outcome> => {
    const where = target(reviewStream(reviewId), part);
    const actor = { person: where.by, grants: [] };
    return runner.run(review, command({ reviewId, pilotId, actor }), where);
  };
};

/** What they had heard of by then would not do. */
export const heard = async (rows: ReadStore, position: number): Promise<void> => {
  if (!(await rows.caughtUp(position, longestWaitInMs)))
    throw new Error('The read models have not come as far as what happened.');
};

const longestWaitInMs = 10_000;
