import type { Deadline, DeadlineClockOptions } from '@gatehouse/reactions';
import { ruleId } from '@gatehouse/kernel';

type TestedClock = Omit<DeadlineClockOptions<Deadline>, 'onTrouble'>;

/** Has a clock act on all that is due by an instant, as often as it would be asked. */
export const letPass = async ({ name, deadlines, act }: TestedClock, now: string): Promise<string[]> => {
  const due = await deadlines.due(now);
  for (const deadline of due) {
    const commandId = `${name}/${deadline.id}/${deadline.dueAt}`;
    await act(deadline, { commandId, by: ruleId(name), occurredAt: deadline.dueAt });
  }
  return due.map(({ id }) => id);
};
