import type { Seat } from '@gatehouse/boards-domain';
import type { Attendance } from './attendance.projection';

/** The seats of a meeting, each with whoever sits in it: the member, and only while they are away who came for them. */
export const asSeats = (meetingId: string, seats: readonly Seat[], attendance: readonly Attendance[]) => {
  const there = attendance.filter(({ leftAt }) => leftAt === null);
  return seats.map(({ seatId, person, office, hasVote, delegate }) => {
    const sitting = there.find((one) => one.person === person) ?? there.find((one) => one.seatId === seatId);
    return {
      ...{ id: `${meetingId}/${seatId}`, seatId, person: { id: person }, office, hasVote },
      delegate: delegate === null ? null : { id: delegate },
      present: sitting ? { id: sitting.person } : null,
      arrivedAt: sitting?.arrivedAt ?? null,
    };
  });
};

export const asGuests = (seats: readonly Seat[], attendance: readonly Attendance[]) => {
  const seated = new Set(seats.map(({ person }) => person));
  return attendance
    .filter(({ leftAt, seatId, person }) => leftAt === null && seatId === null && !seated.has(person))
    .map(({ person }) => ({ id: person }));
};
