import { accept, reject, type Decision } from '@gatehouse/kernel';
import { capacityOf, flawInReason, recordedAs } from './capacity';
import type { PilotCommandOf, PilotRefusal } from './pilot.commands';
import { stages, type Capacity, type PilotEvent, type Reported, type Stage } from './pilot.events';
import type { RegisteredPilot } from './pilot.state';

type Decided = Decision<PilotEvent, PilotRefusal>;

export const assignRiskTier = (
  { pilotId, actor, tier, basis, reported }: PilotCommandOf<'AssignRiskTier'>,
  pilot: RegisteredPilot,
): Decided => {
  const capacity = capacityOf(actor, pilot, ['programme-office', 'assurance']);
  if (!capacity)
    return reject('not-your-role', 'Only the programme office or assurance assigns a risk tier. Ask them.');
  if (basis.trim() === '')
    return reject('basis-missing', 'Say on what basis, so that an auditor can check it.', 'basis');
  if (pilot.tier === tier) return accept();
  return accept({
    type: 'RiskTierAssigned',
    pilotId,
    tier,
    basis: basis.trim(),
    reported,
    ...by(capacity, reported),
  });
};

/** While no gate policy governs a pilot, what an import reports is where it stands; afterwards it is only reported. */
export const reportStage = (
  { pilotId, actor, stage, reported, isUnderPolicy }: PilotCommandOf<'ReportStage'>,
  pilot: RegisteredPilot,
): Decided => {
  if (!capacityOf(actor, pilot, ['programme-office']))
    return reject('not-your-role', 'Only the programme office imports stages.');
  if (isUnderPolicy) {
    const said = pilot.reportedStage ?? pilot.stage;
    return said === stage
      ? accept()
      : accept({ type: 'StageReported', pilotId, stage, standing: pilot.stage, reported });
  }
  if (pilot.stageIsKnown && pilot.stage === stage) return accept();
  const from = pilot.stageIsKnown ? pilot.stage : null;
  const backwards = from !== null && rank(stage) < rank(from);
  return accept({ type: 'StageEntered', pilotId, stage, from, backwards, reported, gate: null });
};

export const retirePilot = (
  { pilotId, actor, reason, reported }: PilotCommandOf<'RetirePilot'>,
  pilot: RegisteredPilot,
): Decided => {
  const capacity = capacityOf(actor, pilot, ['programme-office']);
  if (!capacity) return reject('not-your-role', 'Only the programme office retires a pilot.');
  return (
    flawInReason(reason) ??
    accept({ type: 'PilotRetired', pilotId, reason: reason.trim(), reported, ...by(capacity, reported) })
  );
};

export const holdPilot = (
  { pilotId, actor, cause, reason }: PilotCommandOf<'HoldPilot'>,
  pilot: RegisteredPilot,
): Decided => {
  const capacity = capacityOf(actor, pilot, ['programme-office']);
  if (!capacity) return reject('not-your-role', 'Only the programme office holds a pilot. Ask them.');
  if (cause !== 'programme-office') return notTheOffices;
  if (pilot.holds.includes(cause)) return reject('already-on-hold', 'This hold stands already.');
  const said = { reason: reason.trim(), returnOn: null, gate: null, capacity };
  return flawInReason(reason) ?? accept({ type: 'PilotHeld', pilotId, cause, ...said });
};

/** A hold ends only by its own cause; the others stand on. */
export const resumePilot = (
  { pilotId, actor, cause, reason }: PilotCommandOf<'ResumePilot'>,
  pilot: RegisteredPilot,
): Decided => {
  const capacity = capacityOf(actor, pilot, ['programme-office']);
  if (!capacity) return reject('not-your-role', 'Only the programme office resumes a pilot that it held.');
  if (cause !== 'programme-office') return notTheOffices;
  if (!pilot.holds.includes(cause)) {
    const others = pilot.holds.length > 0 ? ` What holds it is: ${pilot.holds.join(', ')}.` : '';
    return reject('not-on-hold', `The programme office does not hold this pilot.${others}`);
  }
  const said = { reason: reason.trim(), gate: null, capacity };
  return flawInReason(reason) ?? accept({ type: 'PilotResumed', pilotId, cause, ...said });
};

export const withdrawPilot = (
  { pilotId, actor, importId }: PilotCommandOf<'WithdrawPilot'>,
  pilot: RegisteredPilot,
): Decided => {
  if (!capacityOf(actor, pilot, ['programme-office']))
    return reject('not-your-role', 'Only the programme office withdraws what it imported.');
  if (pilot.source.kind !== 'import' || pilot.source.importId !== importId)
    return reject('not-of-this-import', 'This pilot was not registered by that import.');
  if (pilot.isTouched)
    return reject(
      'already-touched',
      'Somebody has worked on this pilot since; it can be retired, not withdrawn.',
    );
  return accept({ type: 'PilotWithdrawn', pilotId, importId });
};

/** The holds of a board, a trigger and an emergency begin and end by what made them. */
const notTheOffices = reject(
  'not-yours-to-hold',
  'The programme office sets and ends its own hold only; every other one ends by what made it.',
);

const rank = (stage: Stage): number => stages.indexOf(stage);
const by = (capacity: Capacity, reported: Reported | null) => ({
  capacity: recordedAs(capacity, reported ? 'import' : 'manual'),
});
