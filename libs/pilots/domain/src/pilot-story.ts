import { code, person, quote, sentence, strong, type Sentence } from '@gatehouse/kernel';
import type { PilotEvent, PilotEventOf, Reported } from './pilot.events';
import { conditions, differences, money, words } from './story-words';

export type StoryKind = 'decision' | 'people' | 'description' | 'measurement' | 'money' | 'contract';

/** An event as minutes would put it: the sentence, what it is about, and the facts behind it. */
export type Told = { sentence: Sentence; kind: StoryKind; why: readonly { name: string; value: string }[] };

/** Tells one event; `by` is whoever recorded it. */
export const tell = (event: PilotEvent, by: string): Told => {
  // The table pairs each type with its event; indexing by a union loses the pairing, hence the cast.
  const teller = tellers[event.type] as (event: PilotEvent, by: string) => Told;
  return teller(event, by);
};

type Tellers = { [Type in PilotEvent['type']]: (event: PilotEventOf<Type>, by: string) => Told };

const tellers: Tellers = {
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

  StageEntered: (event) => told(stageSentence(event), 'decision', factsOf(event.reported)),

  PilotRetired: ({ reason, reported }, by) =>
    told(
      sentence`${person(by)} recorded that the pilot was ${strong('retired')}. ${quote(reason)}`,
      'decision',
      factsOf(reported),
    ),

  PilotHeld: ({ cause, reason }, by) =>
    cause === 'emergency'
      ? told(sentence`The stop put the pilot ${strong('on hold')}.`, 'decision')
      : told(sentence`${person(by)} put the pilot ${strong('on hold')}. ${quote(reason)}`, 'decision'),

  PilotResumed: ({ cause, reason }, by) =>
    cause === 'emergency'
      ? told(sentence`The hold of the emergency stop ended with it.`, 'decision')
      : told(
          sentence`${person(by)} ended the hold of the ${cause.replaceAll('-', ' ')}. ${quote(reason)}`,
          'decision',
        ),

  PilotKilled: ({ reason, because, lessons, freed }, by) =>
    told(
      sentence`${person(by)} ${strong('killed')} the pilot: ${words(reason)}. ${quote(because)}`,
      'decision',
      [
        ['Lessons', lessons],
        ['Money freed', freed === null ? 'not known' : money(freed)],
      ],
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

const stageSentence = ({ stage, from, backwards, reported }: PilotEventOf<'StageEntered'>): Sentence => {
  const said = code(reported.raw === '' ? 'nothing' : reported.raw);
  if (from === null) return sentence`The inventory reports stage ${strong(stage)}; the file says ${said}.`;
  if (backwards)
    return sentence`The inventory reports stage ${strong(stage)}, ${strong('back from')} ${from}; the file says ${said}.`;
  return sentence`The inventory reports stage ${strong(stage)}, after ${from}; the file says ${said}.`;
};

const factsOf = (reported: Reported | null): [string, string][] =>
  reported === null
    ? []
    : [
        ['Row', String(reported.row)],
        ['The file says', reported.raw === '' ? 'nothing' : reported.raw],
        ['Date in the file', reported.date ? `${reported.date.raw} (${reported.date.precision})` : 'none'],
        ['Import', reported.importId],
      ];

const told = (said: Sentence, kind: StoryKind, why: readonly (readonly [string, string])[] = []): Told => ({
  sentence: said,
  kind,
  why: why.map(([name, value]) => ({ name, value })),
});
