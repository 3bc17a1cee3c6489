import type { Ballot, ItemResult } from '@gatehouse/boards-domain';
import type { When } from './calendar';
import { peopleOf, reviewFactsOf } from './items';
import { held, ofBoard, pilotIn, plain, send, subjectOf } from './meeting-sending';
import type { Deed } from './scene';
import type { Stage } from './stage';

/** In the room. */
export const room = (meetingId: string) => ({
  opens: () => ofBoard(meetingId, { type: 'OpenMeeting' }),
  arrives: (): Deed => (stage, acting) =>
    send({ stage, acting, meetingId }, { type: 'Arrive', person: acting.actor.person }),
  isThere: (person: string) => plain(meetingId, { type: 'Arrive', person }),
  leaves: (): Deed => (stage, acting) =>
    send({ stage, acting, meetingId }, { type: 'Leave', person: acting.actor.person }),
  declaresConflict: (itemId: string, reason: string) =>
    ofBoard(meetingId, { type: 'DeclareConflict', itemId, reason }),
  endsRecusal: (itemId: string, person: string, reason: string) =>
    plain(meetingId, { type: 'EndRecusal', itemId, person, reason }),
  ...items(meetingId),
  ...conclusions(meetingId),
  notes: (noteId: string, itemId: string | null, text: string) =>
    plain(meetingId, { type: 'NoteItem', noteId, itemId, text }),
  closes: () => plain(meetingId, { type: 'CloseMeeting' }),
});

const items = (meetingId: string) => ({
  turnsTo:
    (itemId: string): Deed =>
    async (stage, acting) =>
      send(
        { stage, acting, meetingId },
        {
          type: 'OpenItem',
          itemId,
          pilot: await pilotIn(stage, meetingId, itemId),
        },
      ),
  pauses: (itemId: string) => plain(meetingId, { type: 'PauseItem', itemId }),
  votes: (itemId: string, ballot: Ballot, rationale: string): Deed =>
    vote(meetingId, { itemId, ballot, rationale, seatId: null }),
  /** Of somebody without a device. */
  writesDownVote: (seatId: string, itemId: string, { ballot, rationale }: Said): Deed =>
    vote(meetingId, { itemId, ballot, rationale, seatId }),
  confirms: (itemId: string, seatId: string) => plain(meetingId, { type: 'ConfirmVote', itemId, seatId }),
});

const conclusions = (meetingId: string) => ({
  seals:
    (itemId: string, decisionId: string, result: ItemResult | ((stage: Stage) => ItemResult)): Deed =>
    async (stage, acting) => {
      const subject = await subjectOf(stage, meetingId, itemId);
      const [pilot, review] = [await peopleOf(stage, subject), await reviewFactsOf(stage, subject)];
      const said = typeof result === 'function' ? result(stage) : result;
      return send(
        { stage, acting, meetingId },
        {
          type: 'DecideItem',
          itemId,
          decisionId,
          result: said,
          pilot,
          review,
        },
      );
    },
  defers:
    (itemId: string, reason: string, returns: When | null = null): Deed =>
    (stage, acting) => {
      const returnOn = returns === null ? null : stage.calendar.dayOf(returns);
      return send({ stage, acting, meetingId }, { type: 'DeferItem', itemId, reason, returnOn });
    },
  assigns:
    (
      actionId: string,
      itemId: string | null,
      { text, owner, due }: { text: string; owner: string; due: When },
    ): Deed =>
    (stage, acting) =>
      ofBoard(meetingId, {
        ...{ type: 'AssignAction', actionId, itemId, text, owner },
        dueOn: stage.calendar.dayOf(due),
      })(stage, acting),
});

type Said = { ballot: Ballot; rationale: string };

const vote =
  (meetingId: string, words: Said & { itemId: string; seatId: string | null }): Deed =>
  async (stage, acting) => {
    const { pack } = await held(stage, meetingId);
    const pilot = await pilotIn(stage, meetingId, words.itemId);
    const packDigest = pack?.digest ?? '';
    return send({ stage, acting, meetingId }, { type: 'CastVote', ...words, packDigest, pilot });
  };
