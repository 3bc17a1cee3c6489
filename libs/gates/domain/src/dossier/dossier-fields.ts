import { evidenceKinds, stages } from '@gatehouse/kernel';

/** A fact of the dossier: its path as expressions write it, and in words what it is. */
export type DossierField = {
  path: string;
  type: 'text' | 'number' | 'yes-or-no' | 'list';
  /** What it is, for whoever writes an expression. */
  says: string;
  /** What is so, for whoever reads why one was false: a noun before a value, or what a yes and a no mean. */
  reads: { noun: string } | { yes: string; no: string };
  /** Absent from the dossier while nobody knows it; an expression that needs it then is not met. */
  mayBeUnknown: boolean;
  /** Every value it can have, where they can be told. */
  values: readonly string[];
};

type Told = Pick<DossierField, 'says'> & Partial<Pick<DossierField, 'mayBeUnknown' | 'values'>>;

const rest = { mayBeUnknown: false, values: [] };
const text = (path: string, noun: string, told: Told): DossierField => ({
  ...{ path, type: 'text', reads: { noun } },
  ...rest,
  ...told,
});
const number = (path: string, noun: string, told: Told): DossierField => ({
  ...{ path, type: 'number', reads: { noun } },
  ...rest,
  ...told,
});
const yesOrNo = (path: string, yes: string, no: string): DossierField => ({
  ...{ path, type: 'yes-or-no', says: `Whether ${yes}.`, reads: { yes, no } },
  ...rest,
});
const list = (path: string, noun: string, told: Told): DossierField => ({
  ...{ path, type: 'list', reads: { noun } },
  ...rest,
  ...told,
});

/** Everything that an expression can speak about. Numbers are doubles: compared by `==` they are written `3.0`. */
export const dossierFields: readonly DossierField[] = [
  text('pilot.name', 'the pilot’s name', { says: 'What the pilot is called.' }),
  text('pilot.unit', 'the unit', { says: 'The unit that the pilot belongs to.' }),
  text('pilot.stage', 'the stage', {
    says: 'Where in the model it stands. Not known where an import did not say it.',
    mayBeUnknown: true,
    values: stages,
  }),
  text('pilot.tier', 'the risk tier', {
    says: 'Its risk tier. Not known until one is assigned.',
    mayBeUnknown: true,
    values: ['minimal', 'limited', 'high', 'prohibited'],
  }),
  number('pilot.autonomy', 'the autonomy level', {
    says: 'Its autonomy level, from 0 (observe) to 4 (act within the boundary).',
  }),
  yesOrNo('pilot.ownerAccepted', 'an owner has accepted', 'no owner has accepted'),
  yesOrNo('pilot.sponsorNamed', 'a sponsor is named', 'no sponsor is named'),
  yesOrNo(
    'pilot.conditionsDeclared',
    'its conditions are declared beside production’s',
    'its conditions are not declared beside production’s',
  ),
  number('pilot.openDifferences', 'the number of open differences', {
    says: 'How many declared conditions differ from production’s with nothing named that would close it. Not known until they are declared.',
    mayBeUnknown: true,
  }),
  yesOrNo('pilot.onHold', 'it is on hold', 'it is not on hold'),
  number('pilot.ageDays', 'the days since it was registered', {
    says: 'Days since the pilot was registered.',
  }),
  number('pilot.ownedDays', 'the days with its owner', {
    says: 'Days since its owner accepted. Not known while it has none.',
    mayBeUnknown: true,
  }),
  text('contract.state', 'the contract’s state', {
    says: 'How far its decision contract is.',
    values: ['none', 'draft', 'waiting', 'in-force', 'voided'],
  }),
  yesOrNo('contract.inForce', 'its decision contract is in force', 'its decision contract is not in force'),
  number('contract.version', 'the contract’s version', {
    says: 'The last version that was submitted. Not known before the first.',
    mayBeUnknown: true,
  }),
  number('contract.inForceDays', 'the days in force', {
    says: 'Days since the contract came into force. Not known while it is not.',
    mayBeUnknown: true,
  }),
  list('evidence', 'the evidence', {
    says: 'The evidence filed for it, at most 64 pieces: those that count, then the newest.',
  }),
  text('evidence.id', 'the id', { says: 'Of one piece of evidence: its id.' }),
  text('evidence.kind', 'the kind', { says: 'Of one piece: what it is about.', values: evidenceKinds }),
  text('evidence.title', 'the title', { says: 'Of one piece: what it is called.' }),
  number('evidence.ageDays', 'the age in days', {
    says: 'Of one piece: days since the day that it speaks of.',
  }),
  yesOrNo('evidence.counts', 'it counts', 'it was superseded or has expired'),
  number('gates.openConditions', 'the number of open conditions', {
    says: 'Conditions of earlier gates that are not met yet, lapsed ones among them.',
  }),
  number('gates.lapsedConditions', 'the number of lapsed conditions', {
    says: 'Conditions of earlier gates whose day has passed.',
  }),
  list('gates.passed', 'the gates passed', {
    says: 'Names of the gates that it has passed, as their policy called them.',
  }),
];

/** By its path; a piece of evidence is asked for as `evidence.kind`, whichever piece it is. */
export const dossierFieldAt = (path: string): DossierField | null =>
  dossierFields.find((field) => field.path === path) ?? null;
