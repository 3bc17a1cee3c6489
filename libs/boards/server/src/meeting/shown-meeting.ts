import type { Moment } from '@gatehouse/projections';
import type { MeetingRow } from './meetings.projection';

/** A meeting as it is asked about; what is not here, its fields read at the same moment. */
export type AskedMeeting = ReturnType<typeof asMeeting>;

export const asMeeting = (row: MeetingRow, moment: Moment) => {
  const { meetingId, calledBy, openedBy, apologies, pack, ...head } = row;
  return {
    ...{ ...head, id: meetingId, moment, row },
    calledBy: { id: calledBy },
    openedBy: openedBy === null ? null : { id: openedBy },
    apologies: apologies.map(({ person, ...apology }) => ({ ...apology, person: { id: person } })),
    pack: pack && {
      ...{ position: pack.position, digest: pack.digest, frozenAt: pack.at, frozenBy: { id: pack.by } },
      ...{ meetingId, moment },
    },
  };
};
