/** A board meeting that was held: reading its end means reading all that it decided. */
export type HeldMeeting = { title: string; endedAt: string };

type Asked = readonly { title: string; closedAt?: string | null }[];

/** Those that are over, by their end. */
export const heldOf = (meetings: Asked): readonly HeldMeeting[] =>
  meetings
    .flatMap(({ title, closedAt }) => (closedAt == null ? [] : [{ title, endedAt: closedAt }]))
    .sort((one, other) => one.endedAt.localeCompare(other.endedAt));

export const meetingBefore = (held: readonly HeldMeeting[], instant: string): HeldMeeting | undefined =>
  held.findLast(({ endedAt }) => endedAt < instant);

export const meetingAfter = (held: readonly HeldMeeting[], instant: string): HeldMeeting | undefined =>
  held.find(({ endedAt }) => endedAt > instant);
