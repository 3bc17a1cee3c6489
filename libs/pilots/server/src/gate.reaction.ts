import type { CommandRunner, Outcome } from '@gatehouse/event-store';
import type { ReviewEvent } from '@gatehouse/gates-domain';
import { pilot, pilotStream } from '@gatehouse/pilots-domain';
import { reaction, type Reaction } from '@gatehouse/reactions';

/** What a board decided moves the pilot, if nothing that the decision rested on had moved by then. */
export const gateReaction = (runner: CommandRunner): Reaction =>
  reaction<ReviewEvent>({
    name: 'gate-moves-pilot',
    from: 'beginning',
    on: {
      ReviewDecided: async ({ event }, { target }) => {
        const { reviewId, pilotId, gate, to, demands, stands } = event;
        if (!stands) return undefined;
        const { by: person, ...where } = target(pilotStream(pilotId));
        const review = { reviewId, gate, to };
        const outcome = await runner.run(
          pilot,
          { type: 'ApplyGateOutcome', pilotId, actor: { person, grants: [] }, review, demands },
          { ...where, by: person },
        );
        return isSettled(outcome) ? [] : outcome;
      },
    },
  });

/** What is over stays over; the decision stands beside it. */
const isSettled = (outcome: Outcome): boolean =>
  !outcome.accepted && ['pilot-is-over', 'pilot-is-withdrawn'].includes(outcome.code);
