import { evidence, evidenceStream, expiryRule, type EvidenceEvent } from '@gatehouse/assurance-domain';
import {
  circular,
  circularStream,
  meeting,
  meetingStream,
  type CircularEvent,
  type MeetingEvent,
} from '@gatehouse/boards-domain';
import { uuidv5, type Recorded } from '@gatehouse/event-store';
import { lapseRule, review, reviewStream, type ReviewEvent } from '@gatehouse/gates-domain';
import {
  instantOf,
  millisecondsOf,
  millisecondsPerDay,
  ruleId,
  type Day,
  type Instant,
} from '@gatehouse/kernel';
import type { Stage } from './stage';

/** Something of gates, boards or evidence that a clock says at an hour, unless it was done before. */
export type Deadline = {
  id: string;
  rule: string;
  dueAt: Instant;
  act: (stage: Stage, by: Target) => Promise<unknown>;
};
type Target = { commandId: string; by: string; occurredAt: Instant };

/** What waits for a day to pass. Settled ones are refused by the domain, and nothing is recorded. */
export class Deadlines {
  private standing: readonly Deadline[] = [];

  hear({ event }: Recorded): void {
    const deadline = deadlineOf(event as ReviewEvent | EvidenceEvent | MeetingEvent | CircularEvent);
    if (deadline) this.standing = [...this.standing, deadline];
  }

  due(hour: Instant): Deadline | undefined {
    const over = this.standing.filter(({ dueAt }) => dueAt <= hour);
    return over.sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1))[0];
  }

  async act(stage: Stage, deadline: Deadline): Promise<void> {
    const { id, rule, dueAt, act } = deadline;
    this.standing = this.standing.filter((one) => one !== deadline);
    await act(stage, { commandId: uuidv5(`${rule}/${id}/${dueAt}`), by: ruleId(rule), occurredAt: dueAt });
  }
}

const deadlineOf = (event: ReviewEvent | EvidenceEvent | MeetingEvent | CircularEvent): Deadline | null => {
  switch (event.type) {
    case 'ConditionSet': {
      const { reviewId, pilotId, conditionId } = event;
      return ends(
        event.dueOn,
        { ids: [pilotId, reviewId, conditionId], rule: lapseRule },
        (stage, by, about) =>
          stage.runAs({ ...by, stream: reviewStream(reviewId) }, review, {
            ...{ type: 'LapseCondition', reviewId, pilotId, conditionId, rule: lapseRule, ...about },
          }),
      );
    }
    case 'EvidenceFiled': {
      const { evidenceId, pilotId, expiresOn } = event;
      if (expiresOn === null) return null;
      return ends(expiresOn, { ids: [pilotId, evidenceId], rule: expiryRule }, (stage, by, about) =>
        stage.runAs({ ...by, stream: evidenceStream(evidenceId) }, evidence, {
          ...{ type: 'ExpireEvidence', evidenceId, pilotId, rule: expiryRule, ...about },
        }),
      );
    }
    case 'ActionAssigned': {
      const { meetingId, actionId } = event;
      return ends(event.dueOn, { ids: [meetingId, actionId], rule: actionRule }, (stage, by, about) =>
        stage.runAs({ ...by, stream: meetingStream(meetingId) }, meeting, {
          ...{ type: 'RaiseAction', meetingId, actionId, rule: actionRule, ...about },
        }),
      );
    }
    case 'CircularProposed': {
      const { circularId, endsAt: dueAt } = event;
      return { id: circularId, rule: circularRule, dueAt, act: (stage, by) => lapse(stage, by, circularId) };
    }
    default:
      return null;
  }
};

const lapse = (stage: Stage, by: Target, circularId: string) =>
  stage.runAs({ ...by, stream: circularStream(circularId) }, circular, {
    ...{ type: 'LapseCircular', circularId, rule: circularRule, now: by.occurredAt },
    ...{ actor: { person: by.by, grants: [] }, today: by.occurredAt.slice(0, 10) },
  });

type About = { actor: { person: string; grants: [] }; today: Day };
type Act = (stage: Stage, by: Target, about: About) => Promise<unknown>;

/** When the day is over. */
const ends = (day: Day, { ids, rule }: { ids: readonly string[]; rule: string }, act: Act): Deadline => ({
  ...{ id: ids.join('/'), rule },
  dueAt: instantOf(millisecondsOf(`${day}T00:00:00.000Z`) + millisecondsPerDay),
  act: (stage, by) =>
    act(stage, by, { actor: { person: by.by, grants: [] }, today: by.occurredAt.slice(0, 10) }),
});

const actionRule = 'action-clock';
const circularRule = 'circular-clock';
