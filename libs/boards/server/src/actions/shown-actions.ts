import { meeting as decider } from '@gatehouse/boards-domain';
import type { Actor, Day } from '@gatehouse/kernel';
import { isPast, type Moment, type ReadStore } from '@gatehouse/projections';
import { meetingStanding, type MeetingStanding } from '../meeting/meeting-standing.projection';
import { meetings } from '../meeting/meetings.projection';
import type { ActionRow } from './actions.projection';

type Asking = { moment: Moment; actor: Actor; today: Day };

/** Actions as GraphQL answers them, each with whether the person asking may say that it is done. */
export const asActions = async (rows: ReadStore, actions: readonly ActionRow[], asking: Asking) => {
  const { moment, actor, today } = asking;
  const ids = [...new Set(actions.map(({ meetingId }) => meetingId))];
  const heads = await rows.rows(meetings, ids, moment);
  const standings = isPast(moment)
    ? new Map<string, MeetingStanding>()
    : await rows.rows(meetingStanding, ids);
  return actions.map(({ actionId, meetingId, itemId, text, owner, dueOn, overdueAt, done }) => {
    const meeting = standings.get(meetingId)?.meeting;
    const finishing = { type: 'FinishAction', meetingId, actionId, note: 'Done.', actor, today } as const;
    return {
      ...{ id: `${meetingId}/${actionId}`, actionId, meetingId, itemId, text, owner: { id: owner }, dueOn },
      meetingTitle: heads.get(meetingId)?.title ?? '',
      ...{ isDone: done !== null, isOverdue: done === null && overdueAt !== null },
      ...{ doneAt: done?.at ?? null, note: done?.note ?? null },
      canBeDone: meeting !== undefined && decider.decide(finishing, meeting).accepted,
    };
  });
};
