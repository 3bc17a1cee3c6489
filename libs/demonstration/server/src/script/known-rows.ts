import { matchRow, nameKey, type KnownPilot, type Match, type ReadRow } from '@gatehouse/integrations-domain';
import type { Day } from '@gatehouse/kernel';
import { pilotStream, type PilotEvent, type RegisteredPilot } from '@gatehouse/pilots-domain';
import type { Stage } from './stage';

/** What a spreadsheet said of a pilot last; what has become of the pilot since, its own stream says. */
export type Spoken = Omit<KnownPilot, 'now' | 'stage' | 'isUnderPolicy' | 'tier' | 'isOver' | 'lastOn'>;

export const knownFrom = (
  { facts, file, reportedDigest }: ReadRow,
  { pilotId, saidOn }: { pilotId: string; saidOn: Day },
): Spoken => {
  const { agencyKey, externalId, idKey, nameKey: key, line: row, description: said } = facts;
  return { pilotId, agencyKey, externalId, idKey, nameKey: key, file, row, saidOn, said, reportedDigest };
};

/** Which pilot a row speaks of: by the id that the spreadsheet gave it, else by its name. */
export const matchIn = async (stage: Stage, row: ReadRow): Promise<Match> => {
  const known = await knownPilots(stage);
  const { idKey, nameKey: key } = row.facts;
  const candidates = {
    byId: idKey === null ? [] : known.filter((pilot) => pilot.idKey === idKey),
    byEarlierId: [],
    byName: known.filter((pilot) => pilot.nameKey === key),
    byLine: null,
  };
  return matchRow(row, candidates, { id: 1, name: 1 });
};

const knownPilots = async (stage: Stage): Promise<KnownPilot[]> => {
  const pilots = await Promise.all((await stage.pilotIds()).map((id) => stage.pilot(id)));
  return Promise.all(
    pilots.filter((pilot) => pilot.kind === 'registered').map((pilot) => knownPilot(pilot, stage)),
  );
};

const knownPilot = async (pilot: RegisteredPilot, stage: Stage): Promise<KnownPilot> => {
  const { pilotId, description: now, isOver } = pilot;
  const spoken = stage.spoken.get(pilotId) ?? registeredByHand(pilot);
  const facts = await stage.facts<PilotEvent>(pilotStream(pilotId));
  const tiered = facts.findLast((fact) => fact.type === 'RiskTierAssigned');
  return {
    ...spoken,
    ...{ now, isOver, lastOn: spoken.saidOn },
    stage: pilot.reportedStage ?? (pilot.stageIsKnown ? pilot.stage : null),
    isUnderPolicy: await stage.isUnderPolicy(pilotId),
    tier: tiered ? { value: tiered.tier, isByHand: tiered.reported === null } : null,
  };
};

const registeredByHand = ({ pilotId, description }: RegisteredPilot): Spoken => ({
  ...{ pilotId, agencyKey: '', externalId: null, idKey: null, nameKey: nameKey(description.name) },
  ...{ file: '', row: 0, saidOn: '', said: description, reportedDigest: '{}' },
});
