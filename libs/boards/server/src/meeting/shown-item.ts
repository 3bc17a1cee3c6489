import type { Moment } from '@gatehouse/projections';
import { toWire } from '@gatehouse/server-kit';
import { isItemWithheld } from '../withholding/is-withheld';
import type { Looking } from '../withholding/looking';
import { itemKey, type ItemRow, type QuestionRow, type RecusalRow } from './meeting-items.projection';
import type { MeetingRow } from './meetings.projection';
import { asVote, type RoomNow } from './shown-quorum';

/** An item as it is asked about: `row` is null for whoever may not see it, and so is all that is made from it. */
export type AskedItem = ReturnType<typeof asItem>;

/** `room`: who is there, where that has been read already. */
type About = { head: MeetingRow; moment: Moment; looking: Looking; room?: RoomNow | null };

/** An item for one person. Somebody recused is told what an agenda on the door would tell. */
export const asItem = (row: ItemRow, { head, moment, looking, room = null }: About) => {
  const { meetingId, itemId, subject, title, minutes } = row;
  const isWithheld = isHidden(row, looking);
  const shown = isWithheld ? null : row;
  const isOpen = head.openItem?.itemId === itemId;
  return {
    ...{ id: itemKey(meetingId, itemId), itemId, meetingId, kind: subject.kind, title, minutes, moment },
    state: isOpen ? ('open' as const) : row.state,
    ...{ isWithheld, head, room, row: shown },
    rule: shown?.rule ?? null,
    ...subjectFields(shown),
    openedAt: shown && isOpen ? (head.openItem?.since ?? null) : null,
    spentSeconds: shown ? Math.floor((head.spent[itemId] ?? 0) / 1_000) : 0,
    recusals: row.recusals.filter((recusal) => shown || isTheirs(looking, recusal)).map(asRecusal),
    votes: (shown?.votes ?? []).map(asVote),
    deferredBecause: shown?.deferredBecause ?? null,
    returnOn: shown?.returnOn ?? null,
    questions: (shown?.questions ?? []).map(asQuestion),
    notes: (shown?.notes ?? []).map(({ by, ...note }) => ({ ...note, by: { id: by } })),
  };
};

// The item's own row says it too, so that nobody hears of it who was recused in the very event that changed it.
export const isHidden = (row: ItemRow, looking: Looking): boolean =>
  isItemWithheld(looking.withheld, row) || row.recusals.some((recusal) => isTheirs(looking, recusal));

const isTheirs = ({ person, onBehalfOf }: Looking, recusal: RecusalRow): boolean =>
  recusal.person === person || recusal.person === onBehalfOf;

const subjectFields = (row: ItemRow | null) => {
  const subject = row?.subject;
  return {
    pilotId: subject && 'pilotId' in subject ? subject.pilotId : null,
    reviewId: subject && 'reviewId' in subject ? subject.reviewId : null,
    criterionId: subject?.kind === 'exception' ? subject.criterionId : null,
    text: subject?.kind === 'information' ? subject.text : null,
  };
};

const asRecusal = ({ person, basis, reason, since }: RecusalRow) => ({
  ...{ person: { id: person }, basis: toWire(basis), reason, since },
});

const asQuestion = ({ person, answer, ...question }: QuestionRow) => ({
  ...question,
  person: { id: person },
  answer: answer?.text ?? null,
  answeredBy: answer && { id: answer.by },
  answeredAt: answer?.at ?? null,
});
