import type { Envelope } from '@gatehouse/event-store';
import type { Instant } from '@gatehouse/kernel';
import type { ConditionLine, KillReason, Money, PilotEvent, Stage } from '@gatehouse/pilots-domain';
import { projection } from '@gatehouse/projections';

type Finding = { of: string; isDuplicate: boolean; reason: string; by: string; at: Instant };

/** What a pilot's record holds beside its portfolio row: read only where somebody opens it. */
export type PilotRecord = {
  conditions: readonly ConditionLine[];
  conditionsDeclaredAt: Instant | null;
  killing: {
    reason: KillReason;
    because: string;
    lessons: string;
    freed: Money | null;
    /** At which a board ended it; null where the programme office did. */
    gate: string | null;
    by: string;
    at: Instant;
  } | null;
  retiredBecause: string | null;
  /** What an import says of the stage where the gates say otherwise. */
  reportedStage: { stage: Stage; raw: string; at: Instant } | null;
  emergencyStop: { by: string; at: Instant; reason: string } | null;
  findings: readonly Finding[];
};

const empty: PilotRecord = {
  conditions: [],
  conditionsDeclaredAt: null,
  killing: null,
  retiredBecause: null,
  reportedStage: null,
  emergencyStop: null,
  findings: [],
};

const made = ({ by, occurredAt }: Envelope) => ({ by, at: occurredAt });

/** The newest finding about another pilot replaces the one before. */
const found = (record: PilotRecord, finding: Finding): PilotRecord => ({
  ...record,
  findings: [...record.findings.filter(({ of }) => of !== finding.of), finding],
});

export const pilotRecord = projection<PilotRecord, PilotEvent>()({
  name: 'pilot-record',
  version: 2,
  history: 'versions',
  keys: ({ pilotId }) => [pilotId],
  columns: {},
  starts: { PilotRegistered: () => empty },
  changes: {
    ConditionsDeclared: (record, { lines }, { occurredAt }) => ({
      ...record,
      conditions: lines,
      conditionsDeclaredAt: occurredAt,
    }),
    PilotKilled: (record, { reason, because, lessons, freed, gate }, envelope) => ({
      ...record,
      killing: { reason, because, lessons, freed, gate: gate?.gate ?? null, ...made(envelope) },
    }),
    PilotRetired: (record, { reason }) => ({ ...record, retiredBecause: reason }),
    EmergencyStopped: (record, { reason }, envelope) => ({
      ...record,
      emergencyStop: { reason, ...made(envelope) },
    }),
    EmergencyStopLifted: (record) => ({ ...record, emergencyStop: null }),
    DuplicateDeclared: (record, { of, basis }, envelope) =>
      found(record, { of, isDuplicate: true, reason: basis, ...made(envelope) }),
    DuplicateDismissed: (record, { of, reason }, envelope) =>
      found(record, { of, isDuplicate: false, reason, ...made(envelope) }),
    StageReported: (record, { stage, standing, reported: { raw } }, { occurredAt }) => ({
      ...record,
      reportedStage: stage === standing ? null : { stage, raw, at: occurredAt },
    }),
    // An import that enters a stage says the same as it; a gate may lead to where an import saw the pilot before.
    StageEntered: (record, { stage, gate }) => ({
      ...record,
      reportedStage: gate === null || record.reportedStage?.stage === stage ? null : record.reportedStage,
    }),
    PilotWithdrawn: () => null,
  },
});
