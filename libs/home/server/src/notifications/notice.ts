import type { PersonEvent } from '@gatehouse/access-domain';
import { isSameGrant, scopeText } from '@gatehouse/access-domain';
import type { Envelope } from '@gatehouse/event-store';
import type { ReviewEvent } from '@gatehouse/gates-domain';
import { person, sentence, strong, type Sentence } from '@gatehouse/kernel';
import type { ContractEvent, HoldCause, PilotEvent } from '@gatehouse/pilots-domain';
import type { RestsOn } from '../affairs/subject';
import type { PilotFacts } from '../needs/pilot-facts';
import type { NoticeKind } from './notice-kinds';

/** Something that happened, and the people whom it concerns. */
export type Notice = {
  /** The event's. */
  id: string;
  position: number;
  at: string;
  kind: NoticeKind;
  to: readonly string[];
  sentence: Sentence;
  /** The exact place. */
  address: string;
  /** What it tells of, by which it is withheld. */
  restsOn: RestsOn;
};

export type Concern = { kind: NoticeKind; to: readonly (string | null | undefined)[]; place?: string };

export type Noticed = PilotEvent | ContractEvent | ReviewEvent;
type Facts = { before: PilotFacts; after: PilotFacts };
type Concerns = {
  [Type in Noticed['type']]?: (event: Extract<Noticed, { type: Type }>, facts: Facts) => Concern | null;
};

/** Whom an event concerns, as things stood before and stand after it; null where nobody has to be told. */
export const concernOf = (event: Noticed, facts: Facts): Concern | null => {
  // The table pairs each type with its event; indexing by a union loses the pairing, hence the cast.
  const concern = concerns[event.type] as ((event: Noticed, facts: Facts) => Concern | null) | undefined;
  return concern?.(event, facts) ?? null;
};

const team = ({ owner, sponsor }: PilotFacts) => [owner, sponsor];
const signersOf = ({ before, after }: Facts) => [
  ...team(after),
  ...(before.contract?.signed ?? []).map((signature) => signature.person),
];

const answered = (_: unknown, { before, after }: Facts): Concern => ({
  kind: 'answer',
  to: [before.offer?.by, after.sponsor],
});
const onCourse = (_: unknown, { after }: Facts): Concern => ({ kind: 'course', to: team(after) });
const onSafety = (_: unknown, { after }: Facts): Concern => ({ kind: 'safety', to: team(after) });
const onRecord = (_: unknown, { after }: Facts): Concern => ({ kind: 'record', to: team(after) });
const onContract = (_: unknown, facts: Facts): Concern => ofContract(signersOf(facts));
const ofContract = (to: Concern['to']): Concern => ({ kind: 'contract', to, place: '/contract' });
/** The stop of an emergency has told it already. */
const unlessEmergency = (event: { cause: HoldCause }, facts: Facts): Concern | null =>
  event.cause === 'emergency' ? null : onCourse(event, facts);
const onGate = ({ reviewId }: ReviewEvent, { after }: Facts): Concern => ({
  ...{ kind: 'gate', to: team(after), place: `/reviews/${reviewId}` },
});
const withSignatures = (
  { signatures }: { signatures: readonly { person: string }[] },
  { after }: Facts,
): Concern => ofContract([...team(after), ...signatures.map((signature) => signature.person)]);

const concerns: Concerns = {
  OwnershipOffered: ({ to }, { before }) => ({ kind: 'offer', to: [to, before.offer?.to] }),
  SponsorNamed: ({ sponsor }, { before }) => ({ kind: 'offer', to: [sponsor, before.sponsor] }),
  OwnershipAccepted: answered,
  OwnershipDeclined: answered,
  OwnershipReleased: ({ owner }, { after }) => ({ kind: 'people', to: [owner, after.sponsor] }),
  EmergencyStopped: onSafety,
  AutonomyLowered: onSafety,
  StageEntered: ({ gate }, facts) => (gate === null ? null : onCourse(gate, facts)),
  AutonomyRaised: onCourse,
  PilotRecycled: onCourse,
  EmergencyStopLifted: ({ stoppedBy }, { after }) => ({ kind: 'safety', to: [...team(after), stoppedBy] }),
  PilotHeld: unlessEmergency,
  PilotResumed: unlessEmergency,
  RiskTierAssigned: onCourse,
  PilotKilled: onCourse,
  PilotRetired: onCourse,
  DuplicateDeclared: onCourse,
  NoteAdded: onRecord,
  ConditionsDeclared: onRecord,
  PilotEscalated: (_, { after }) => ({
    kind: 'escalation',
    to: [after.sponsor, after.offer?.to, after.offer?.by],
  }),
  ReviewRequested: onGate,
  SignOffGiven: onGate,
  SignOffRefused: onGate,
  MoreEvidenceRequested: onGate,
  ReviewReady: onGate,
  ApprovalsVoided: onGate,
  ExceptionGranted: onGate,
  ReviewDecided: onGate,
  DecisionVoided: onGate,
  ConditionSet: ({ reviewId, owner }) => ({ kind: 'owed', to: [owner], place: `/reviews/${reviewId}` }),
  ConditionMet: onGate,
  ConditionLapsed: ({ reviewId, owner }, { after }) => ({
    ...{ kind: 'owed', to: [owner, ...team(after)], place: `/reviews/${reviewId}` },
  }),
  ContractSubmitted: onContract,
  ContractSigned: onContract,
  SignatureRefused: onContract,
  ContractInForce: withSignatures,
  ContractVoided: withSignatures,
  SignatureOverdue: ({ role }, { after }) => ({
    ...{ kind: 'escalation', place: '/contract' },
    // What assurance owes is nobody's by name; its owner is told that it is late.
    to: [role === 'sponsor' ? after.sponsor : after.owner],
  }),
};

/** The people of a concern, without whoever did it: nobody is told what they did themselves. */
export const toldTo = (
  { to }: Pick<Concern, 'to'>,
  { by, onBehalfOf }: Pick<Envelope, 'by' | 'onBehalfOf'>,
) => [...new Set(to)].filter((one): one is string => one != null && one !== by && one !== onBehalfOf);

type AboutPerson = Extract<
  PersonEvent,
  { type: 'RoleGranted' | 'RoleRevoked' | 'DelegateNamed' | 'DelegateEnded' }
>;

/** Whom an event about rights concerns, and how it is told. */
export const told = (event: AboutPerson, by: string): { to: string; sentence: Sentence } => {
  const { personId } = event;
  switch (event.type) {
    case 'RoleGranted':
      return {
        to: personId,
        sentence: sentence`${person(by)} gave you the role ${strong(roleWords(event))}.`,
      };
    case 'RoleRevoked':
      return {
        to: personId,
        sentence: sentence`${person(by)} took the role ${strong(roleWords(event))} from you.`,
      };
    case 'DelegateNamed':
      return {
        to: event.delegate,
        sentence: sentence`${person(personId)} named you as ${strong('delegate')} until ${event.until.slice(0, 10)}.`,
      };
    case 'DelegateEnded':
      return {
        to: event.delegate,
        sentence: sentence`You are no longer the delegate of ${person(personId)}.`,
      };
  }
};

const roleWords = ({ role, scope }: Parameters<typeof isSameGrant>[0]): string => {
  const name = role.replaceAll('-', ' ');
  return scope.kind === 'everything' ? name : `${name} for ${scopeText(scope)}`;
};
