import { subjectAddress } from '../list/kind-words';
import type { GateCondition, MeetingAction } from './actions.query';

type Person = { id: string; name: string; initials: string };

/** What somebody owes by a day: a condition of a gate, or an action of a meeting. */
export type Duty = {
  id: string;
  text: string;
  owner: Person;
  dueOn: string;
  isDone: boolean;
  isOverdue: boolean;
  /** What was said when it was done. */
  note: string | null;
  /** Whether the person asking may say that it is done. */
  canBeDone: boolean;
  /** Where it comes from, with its address. */
  from: string;
  address: string;
} & ({ kind: 'action'; action: MeetingAction } | { kind: 'condition'; condition: GateCondition });

export const dutyOfAction = (action: MeetingAction): Duty => ({
  ...{ kind: 'action', action, id: action.id, text: action.text, owner: action.owner, dueOn: action.dueOn },
  ...{ isDone: action.isDone, isOverdue: action.isOverdue, note: action.note ?? null },
  ...{ canBeDone: action.canBeDone, from: action.meetingTitle, address: `/meetings/${action.meetingId}` },
});

export const dutyOfCondition = (condition: GateCondition): Duty => ({
  ...{ kind: 'condition', condition, id: condition.id, text: condition.text, owner: condition.owner },
  ...{ dueOn: condition.dueOn, isDone: condition.state === 'met', isOverdue: condition.state === 'lapsed' },
  ...{ note: condition.note ?? null, canBeDone: condition.canBeMet },
  ...{
    from: `${condition.pilotName}, ${condition.gate}`,
    address: subjectAddress(condition.pilotId, condition.reviewId),
  },
});

/** What is past its day first, then by its day; what is done comes last, the newest first. */
export const inOrder = (duties: readonly Duty[]): readonly Duty[] =>
  [...duties].sort(
    (one, other) =>
      Number(one.isDone) - Number(other.isDone) ||
      Number(other.isOverdue) - Number(one.isOverdue) ||
      (one.isDone ? other.dueOn.localeCompare(one.dueOn) : one.dueOn.localeCompare(other.dueOn)),
  );
