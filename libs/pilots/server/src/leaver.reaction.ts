import type { PersonEvent } from '@gatehouse/access-domain';
import type { CommandRunner, Outcome } from '@gatehouse/event-store';
import { pilot, pilotStream } from '@gatehouse/pilots-domain';
import type { ReadStore } from '@gatehouse/projections';
import { reaction, type Reaction } from '@gatehouse/reactions';
import { pilotStanding } from './pilot-standing.projection';

/** Whoever leaves owns nothing any more: each of their pilots is released, by an event of its own. */
export const leaverReaction = (runner: CommandRunner, rows: ReadStore): Reaction =>
  reaction<PersonEvent>({
    name: 'leaver-releases-pilots',
    from: 'beginning',
    on: {
      PersonLeft: async ({ event: { personId }, position }, { target }) => {
        // What they owned when they left, not what the read model had heard of by then.
        if (!(await rows.caughtUp(position, longestWaitInMs)))
          throw new Error('The read models have not come as far as the leaving.');
        const owned = await rows.select(pilotStanding).select('key').where('owner', '=', personId).execute();
        const release = ({ key: pilotId }: { key: string }) => {
          const { by: person, ...where } = target(pilotStream(pilotId), pilotId);
          const reason = 'The owner has left.';
          const actor = { person, grants: [] };
          return runner.run(
            pilot,
            { type: 'ReleaseOwnership', pilotId, actor, reason },
            { ...where, by: person },
          );
        };
        return (await Promise.all(owned.map(release))).filter((outcome) => !isSettled(outcome));
      },
    },
  });

/** Released, or over, by somebody else in the meantime. */
const isSettled = (outcome: Outcome): boolean =>
  !outcome.accepted && (outcome.code === 'not-owned' || outcome.code === 'pilot-is-over');

const longestWaitInMs = 10_000;
