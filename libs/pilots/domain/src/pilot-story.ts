import { person, quote, sentence, strong } from '@gatehouse/kernel';
import { courseTellers } from './course-story';
import type { PilotEvent, PilotEventOf } from './pilot.events';
import { conditions, differences, words } from './story-words';
import { factsOf, told, type Told } from './told';

export type { StoryKind, Told } from './told';

/** Tells one event; `by` is whoever recorded it. */
export const tell = (event: PilotEvent, by: string): Told => {
  // The table pairs each type with its event; indexing by a union loses the pairing, hence the cast.
  const teller = tellers[event.type] as (event: PilotEvent, by: string) => Told;
  return teller(event, by);
};

/** How each event of a union is told. */
type Tellers = { [Type in PilotEvent['type']]: (event: PilotEventOf<Type>, by: string) => Told };

const tellers: Tellers = {
  ...courseTellers,

  PilotRegistered: (event, by) =>
    event.source.kind === 'import'
      ? told(
          sentence`${person(by)} registered ${strong(event.name)} from row ${String(event.source.row)} of an imported inventory.`,
          'description',
          [
            ['File, SHA-256', event.source.file],
            ['Row', String(event.source.row)],
            ['External id', event.source.externalId ?? 'none in the file'],
            ['Import', event.source.importId],
          ],
        )
      : told(sentence`${person(by)} registered ${strong(event.name)} in ${event.unit}.`, 'description'),

  PilotRevised: (event, by) =>
    told(sentence`${person(by)} revised what ${strong(event.name)} is called and for.`, 'description', [
      ['Name', event.name],
      ['Purpose', event.purpose],
      ['Unit', event.unit],
      ['Programme', event.programme ?? 'none'],
      ['Tags', event.tags.join(', ') || 'none'],
    ]),

  PilotWithdrawn: ({ importId }, by) =>
    told(sentence`${person(by)} withdrew the import that had registered this pilot.`, 'description', [
      ['Import', importId],
    ]),

  RiskTierAssigned: ({ tier, basis, reported }, by) =>
    told(
      sentence`${person(by)} assigned the risk tier ${strong(tier)}. ${quote(basis)}`,
      'decision',
      factsOf(reported),
    ),

  PilotRetired: ({ reason, reported }, by) =>
    told(
      sentence`${person(by)} recorded that the pilot was ${strong('retired')}. ${quote(reason)}`,
      'decision',
      factsOf(reported),
    ),

  EmergencyStopped: ({ reason }, by) =>
    told(
      sentence`${person(by)} ${strong('stopped the pilot in an emergency')}. ${quote(reason)}`,
      'decision',
    ),

  EmergencyStopLifted: ({ stoppedBy, reason }, by) =>
    told(
      sentence`${person(by)} lifted the emergency stop that ${person(stoppedBy)} had made. ${quote(reason)}`,
      'decision',
    ),

  AutonomyLowered: ({ from, to, reason }, by) =>
    told(
      sentence`${person(by)} lowered autonomy from ${String(from)} to ${strong(String(to))}. ${quote(reason)}`,
      'decision',
    ),

  ConditionsDeclared: ({ lines }, by) =>
    told(
      sentence`${person(by)} declared ${conditions(lines.length)} beside production's; ${differences(lines)}.`,
      'description',
      lines.map(({ aspect, inPilot, inProduction, closing }) => [
        words(aspect),
        `${inPilot} → ${inProduction}${closing === null ? '' : `; closed by: ${closing}`}`,
      ]),
    ),

  NoteAdded: ({ text }, by) => told(sentence`${person(by)} noted: ${quote(text)}`, 'description'),

  DuplicateDeclared: ({ of, basis }, by) =>
    told(
      sentence`${person(by)} declared it a ${strong('duplicate')} of another pilot. ${quote(basis)}`,
      'decision',
      [['The other pilot', of]],
    ),

  DuplicateDismissed: ({ of, reason }, by) =>
    told(
      sentence`${person(by)} found that it is no duplicate of another pilot. ${quote(reason)}`,
      'decision',
      [['The other pilot', of]],
    ),

  PilotEscalated: ({ matter, since, days, to, rule }) =>
    told(
      matter === 'orphaned'
        ? sentence`Nobody has owned the pilot for ${strong(`${days} days`)}; this was raised to the ${words(to)}.`
        : sentence`The offer has waited ${strong(`${days} days`)} for an answer; this was raised to the ${words(to)}.`,
      'people',
      [
        ['Since', since],
        ['Rule', rule],
      ],
    ),

  SponsorNamed: ({ sponsor }, by) =>
    told(sentence`${person(by)} named ${person(sponsor)} as sponsor.`, 'people'),

  OwnershipOffered: ({ to }, by) =>
    told(sentence`${person(by)} offered ownership to ${person(to)}.`, 'people'),

  OwnershipAccepted: ({ owner }) =>
    told(sentence`${person(owner)} ${strong('accepted ownership')}.`, 'people'),

  OwnershipDeclined: ({ offeredTo, reason }) =>
    told(sentence`${person(offeredTo)} declined ownership. ${quote(reason)}`, 'people'),

  OwnershipReleased: ({ owner, reason }, by) =>
    told(
      owner === by
        ? sentence`${person(by)} released ownership; the pilot is ${strong('orphaned')}. ${quote(reason)}`
        : sentence`${person(by)} released ${person(owner)} from ownership; the pilot is ${strong('orphaned')}. ${quote(reason)}`,
      'people',
    ),
};
