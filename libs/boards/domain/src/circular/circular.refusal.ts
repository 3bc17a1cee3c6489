import type { MeetingRefusal } from '../meeting/meeting.refusal';

/** Why a circular resolution says no: as a meeting does, and what is its own. */
export type CircularRefusal =
  | MeetingRefusal
  | 'circular-unknown'
  | 'already-proposed'
  | 'circulars-not-allowed'
  | 'gate-meets-in-person'
  | 'circular-over'
  | 'deadline-passed'
  | 'still-open'
  | 'member-has-answered'
  | 'question-missing'
  | 'question-too-long';
