import type { PlacementEvent } from '@gatehouse/gates-domain';
import { idKey, nameKey, withinAgency, type KnownPilot } from '@gatehouse/integrations-domain';
import type { Description, PilotEvent, PilotEventOf, Reported, Source } from '@gatehouse/pilots-domain';
import { isRule } from '@gatehouse/kernel';
import { integer, projection, text } from '@gatehouse/projections';
import { reportedDigest } from './reported-digest';

/** What imports have said of a pilot, to find it by; the day for which they spoke is the import's. */
export type IndexedPilot = Omit<KnownPilot, 'saidOn'> & {
  /** The import that spoke of it last, and the one that registered it. */
  saidBy: string | null;
  registeredBy: string | null;
  /** Where an import said that it stands since a gate policy governs it. */
  reportedStage: KnownPilot['stage'];
  /** Something happened to it that the import which registered it did not say. */
  isTouched: boolean;
};

type When = { occurredAt: string };

export const importIndex = projection<IndexedPilot, PilotEvent | PlacementEvent>()({
  name: 'import-index',
  version: 2,
  history: 'none',
  keys: ({ pilotId }) => [pilotId],
  columns: {
    id_key: text(({ agencyKey, idKey: key }) => (key === null ? null : withinAgency(agencyKey, key)), true),
    name_key: text(({ agencyKey, nameKey: key }) => withinAgency(agencyKey, key), true),
    line_key: text(({ file, row }) => lineKey(file, row), true),
    registered_by: text(({ registeredBy }) => registeredBy, true),
    is_touched: integer(({ isTouched }) => (isTouched ? 1 : 0)),
  },
  starts: {
    PilotRegistered: (event, envelope) => {
      const description = descriptionOf(event);
      const stage = event.source.kind === 'manual' ? ('idea' as const) : null;
      return {
        pilotId: event.pilotId,
        ...identityOf(event.source, event.reported),
        nameKey: nameKey(event.name),
        said: description,
        now: description,
        reportedDigest: digestOf(event),
        ...{ stage, reportedStage: null, isUnderPolicy: false },
        tier: null,
        isOver: false,
        lastOn: dayOf(envelope),
        saidBy: importOf(event.source),
        registeredBy: importOf(event.source),
        isTouched: false,
      };
    },
  },
  changes: {
    PilotRevised: (row, event, envelope) => revised(touched(row, importOf(event.source), envelope), event),
    StageEntered: (row, event, envelope) => ({
      ...reportedBy(row, event.reported, envelope),
      ...entered(row, event),
    }),
    StageReported: (row, { stage, reported }, envelope) => ({
      ...reportedBy(row, reported, envelope),
      ...{ stage, reportedStage: stage },
    }),
    PilotPlacedUnderPolicy: (row, _, envelope) => underPolicy(row, envelope),
    PilotMigrated: (row, _, envelope) => underPolicy(row, envelope),
    RiskTierAssigned: (row, event, envelope) => ({
      ...reportedBy(row, event.reported, envelope),
      tier: { value: event.tier, isByHand: event.reported === null },
    }),
    PilotRetired: (row, event, envelope) => ({ ...reportedBy(row, event.reported, envelope), isOver: true }),
    PilotWithdrawn: () => null,
    SponsorNamed: (row, _, envelope) => touched(row, null, envelope),
    OwnershipOffered: (row, _, envelope) => touched(row, null, envelope),
    OwnershipAccepted: (row, _, envelope) => touched(row, null, envelope),
    OwnershipDeclined: (row, _, envelope) => touched(row, null, envelope),
    OwnershipReleased: (row, _, envelope) => touched(row, null, envelope),
    PilotHeld: (row, _, envelope) => touched(row, null, envelope),
    PilotResumed: (row, _, envelope) => touched(row, null, envelope),
    AutonomyRaised: (row, _, envelope) => touched(row, null, envelope),
    PilotRecycled: (row, _, envelope) => touched(row, null, envelope),
  },
});

const entered = ({ reportedStage }: IndexedPilot, { stage, gate }: PilotEventOf<'StageEntered'>) =>
  gate === null ? { stage, reportedStage: null } : { stage: reportedStage ?? stage, reportedStage };

/** Of another stream, so that the pilot's own days stay; a rule that places whatever comes is nobody's work on it. */
const underPolicy = (row: IndexedPilot, { by }: { by: string }): IndexedPilot => ({
  ...row,
  isUnderPolicy: true,
  isTouched: row.isTouched || !isRule(by),
});

export const lineKey = (file: string, row: number): string => `${file}:${row}`;

const revised = (row: IndexedPilot, event: PilotEventOf<'PilotRevised'>): IndexedPilot => {
  const now = descriptionOf(event);
  if (event.source.kind === 'manual') return { ...row, now };
  // A field that an import leaves as it was may be a person's own word; the file did not say it.
  const said = Object.fromEntries(
    Object.entries(now).map(([field, words]) => {
      const key = field as keyof Description; // `now` was made of exactly these
      return [field, JSON.stringify(words) === JSON.stringify(row.now[key]) ? row.said[key] : words];
    }),
  ) as Description;
  const identity = identityOf(event.source, event.reported ?? {});
  return { ...row, ...identity, now, said, nameKey: nameKey(said.name), reportedDigest: digestOf(event) };
};

const identityOf = (source: Source, reported: Readonly<Record<string, string>>) => {
  const agencyKey = nameKey(reported['agency'] ?? '');
  if (source.kind === 'manual') return { agencyKey, externalId: null, idKey: null, file: '', row: 0 };
  const { externalId, file, row } = source;
  return { agencyKey, externalId, idKey: externalId === null ? null : idKey(externalId), file, row };
};

const digestOf = ({ source, reported }: PilotEventOf<'PilotRegistered' | 'PilotRevised'>): string =>
  reportedDigest(reported ?? {}, source.kind === 'import' ? source.externalId : null);

const reportedBy = (row: IndexedPilot, reported: Reported | null, envelope: When): IndexedPilot =>
  touched(row, reported?.importId ?? null, envelope);

const touched = (row: IndexedPilot, importId: string | null, envelope: When): IndexedPilot => ({
  ...row,
  saidBy: importId ?? row.saidBy,
  isTouched: row.isTouched || row.registeredBy === null || importId !== row.registeredBy,
  lastOn: dayOf(envelope),
});

const importOf = (source: Source): string | null => (source.kind === 'import' ? source.importId : null);
const dayOf = ({ occurredAt }: When): string => occurredAt.slice(0, 10);

const descriptionOf = ({ name, purpose, unit, programme, tags }: Description): Description => ({
  name,
  purpose,
  unit,
  programme,
  tags,
});
