import { meetingStream, type MeetingEvent } from '@gatehouse/boards-domain';
import { digestOf } from './contract-deeds';
import { preparing } from './meeting-preparing';
import { room } from './meeting-room';
import { plain, send } from './meeting-sending';
import type { Deed } from './scene';

/** What people do with one meeting of a board; ids are their names in the script. */
export const meetingDeeds = (meetingId: string) => ({
  id: meetingId,
  ...preparing(meetingId),
  ...room(meetingId),
  ...afterwards(meetingId),
});

/** When it is over. */
const afterwards = (meetingId: string) => ({
  finishes: (actionId: string, note: string) => plain(meetingId, { type: 'FinishAction', actionId, note }),
  draftsMinutes: () => plain(meetingId, { type: 'DraftMinutes', digestOf }),
  approvesMinutes: (): Deed => async (stage, acting) => {
    const events = await stage.facts<MeetingEvent>(meetingStream(meetingId));
    const drafted = events.findLast((event) => event.type === 'MinutesDrafted');
    const seenDigest = drafted?.type === 'MinutesDrafted' ? drafted.digest : '';
    return send({ stage, acting, meetingId }, { type: 'ApproveMinutes', seenDigest, digestOf });
  },
  adds: (erratumId: string, text: string) => plain(meetingId, { type: 'AddErratum', erratumId, text }),
});
