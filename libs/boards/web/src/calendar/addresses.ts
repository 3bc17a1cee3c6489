/** The meetings of the boards that somebody sits on, as iCalendar. */
export const ownFeed = '/api/calendar.ics';

export const boardFeed = (boardId: string): string => `/api/boards/${boardId}/calendar.ics`;

/** One meeting as an invitation. */
export const invitationAddress = (meetingId: string): string => `/api/meetings/${meetingId}/invitation.ics`;
