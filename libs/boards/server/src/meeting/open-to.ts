import {
  openItemOf,
  openMeetingCommands,
  type AgendaItem,
  type CalledMeeting,
} from '@gatehouse/boards-domain';
import type { Actor, Instant } from '@gatehouse/kernel';
import type { ReadStore } from '@gatehouse/projections';
import { dayOf } from '../day-of';
import { isItemWithheld } from '../withholding/is-withheld';
import type { Looking } from '../withholding/looking';
import { boardWith } from './meeting-facts';
import { meetingStanding } from './meeting-standing.projection';
import { pilotPeople } from './pilot-people.projection';

type Asked = { meetingId: string; actor: Actor; looking: Looking; now: Instant };

/** What somebody may do with a meeting now, and why they may not do the rest. */
export const openTo = async (rows: ReadStore, { meetingId, actor, looking, now }: Asked) => {
  const held = (await rows.row(meetingStanding, meetingId))?.meeting;
  if (held?.kind !== 'called') return [];
  const pilots = await rows.rows(pilotPeople, [...new Set(held.items.flatMap(pilotOf))]);
  const commands = openMeetingCommands(held, {
    ...{ actor, now, today: dayOf(now), board: await boardWith(rows, held.boardId) },
    pilotOf: (item) => pilots.get(pilotOf(item)[0] ?? '') ?? null,
  });
  const hidden = hiddenFrom(held, looking);
  const isOpenHidden = hidden.has(openItemOf(held)?.itemId ?? '');
  return commands
    .filter(({ command, about }) => !(isOpenHidden && command === 'CastVote' && !isItem(held, about)))
    .map((one) => (hidden.has(one.about ?? '') ? withoutReason(one) : one));
};

const pilotOf = ({ subject }: AgendaItem): string[] => ('pilotId' in subject ? [subject.pilotId] : []);

const isItem = ({ items }: CalledMeeting, about: string | null): boolean =>
  items.some(({ itemId }) => itemId === about);

const hiddenFrom = ({ meetingId, items }: CalledMeeting, { withheld }: Looking): ReadonlySet<string> =>
  new Set(
    items.flatMap(({ itemId, subject }) =>
      isItemWithheld(withheld, { meetingId, itemId, subject }) ? [itemId] : [],
    ),
  );

/** Why something is not open can say how the votes fall. */
const withoutReason = <One extends { isOpen: boolean; reason: string | null }>(one: One): One => ({
  ...one,
  reason: one.isOpen ? null : 'You are withdrawn from this item.',
});
