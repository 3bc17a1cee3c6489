import { actions } from './actions/actions.projection';
import { agendaSubjects } from './agenda/agenda-subjects.projection';
import { attachments } from './attachments/attachments.projection';
import { boards } from './board/boards.projection';
import { calendarEntries } from './calendar/calendar-entries.projection';
import { circulars } from './circular/circulars.projection';
import { decidedReviews } from './decisions/decided-reviews.projection';
import { decisions } from './decisions/decisions.projection';
import { attendance } from './meeting/attendance.projection';
import { meetingItems } from './meeting/meeting-items.projection';
import { meetingRules } from './meeting/meeting-rules.projection';
import { meetingStanding } from './meeting/meeting-standing.projection';
import { meetings } from './meeting/meetings.projection';
import { pilotPeople } from './meeting/pilot-people.projection';
import { reviewFacts } from './meeting/review-facts.projection';
import { packChanges } from './pack/pack-changes.projection';
import { itemSubjects } from './withholding/item-subjects.projection';
import { recusals } from './withholding/recusals.projection';

export { actionClock } from './actions/action.clock';
export { BoardsModule } from './boards.module';
export { circularClock } from './circular/circular.clock';

export const boardsProjections = [
  actions,
  agendaSubjects,
  attachments,
  attendance,
  boards,
  calendarEntries,
  circulars,
  decidedReviews,
  decisions,
  itemSubjects,
  meetingItems,
  meetingRules,
  meetings,
  meetingStanding,
  packChanges,
  pilotPeople,
  recusals,
  reviewFacts,
] as const;
