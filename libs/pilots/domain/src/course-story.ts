import { code, person, quote, sentence, strong, type Sentence } from '@gatehouse/kernel';
import type { PilotEvent, PilotEventOf } from './pilot.events';
import { money, words } from './story-words';
import { factsOf, told, type Told } from './told';

type Course =
  | 'StageEntered'
  | 'StageReported'
  | 'PilotHeld'
  | 'PilotResumed'
  | 'PilotKilled'
  | 'AutonomyRaised'
  | 'PilotRecycled';

type Tellers = { [Type in PilotEvent['type'] & Course]: (event: PilotEventOf<Type>, by: string) => Told };

/** How a pilot's way through the stages is told. */
export const courseTellers: Tellers = {
  StageEntered: (event) => told(stageSentence(event), 'decision', factsOf(event.reported)),

  StageReported: ({ stage, standing, reported }) =>
    told(
      stage === standing
        ? sentence`The inventory says ${strong(stage)}, as the gates do.`
        : sentence`The inventory says ${strong(stage)}, but the pilot stands at ${standing}: only a gate moves it.`,
      'description',
      factsOf(reported),
    ),

  PilotHeld: ({ cause, reason, returnOn, gate }, by) => {
    if (cause === 'emergency')
      return told(sentence`The stop put the pilot ${strong('on hold')}.`, 'decision');
    if (gate !== null)
      return told(
        sentence`The board put the pilot ${strong('on hold')} at ${gate.gate}${returnOn === null ? '' : ` until ${returnOn}`}. ${quote(reason)}`,
        'decision',
      );
    return told(sentence`${person(by)} put the pilot ${strong('on hold')}. ${quote(reason)}`, 'decision');
  },

  PilotResumed: ({ cause, reason, gate }, by) => {
    if (cause === 'emergency')
      return told(sentence`The hold of the emergency stop ended with it.`, 'decision');
    if (gate !== null) return told(sentence`The hold of the board ended. ${quote(reason)}`, 'decision');
    return told(sentence`${person(by)} ended the hold of the ${words(cause)}. ${quote(reason)}`, 'decision');
  },

  PilotKilled: ({ reason, because, lessons, freed, gate }, by) =>
    told(
      gate === null
        ? sentence`${person(by)} ${strong('killed')} the pilot: ${words(reason)}. ${quote(because)}`
        : sentence`The board ${strong('killed')} the pilot at ${gate.gate}: ${words(reason)}. ${quote(because)}`,
      'decision',
      [
        ['Lessons', lessons],
        ['Money freed', freed === null ? 'not known' : money(freed)],
      ],
    ),

  AutonomyRaised: ({ from, to, gate }) =>
    told(sentence`${gate.gate} raised autonomy from ${String(from)} to ${strong(String(to))}.`, 'decision'),

  PilotRecycled: ({ because, redo, gate }) =>
    told(
      sentence`The board sent the pilot ${strong('back')} at ${gate.gate}. ${quote(because)}`,
      'decision',
      redo.map((task) => ['To do again', task]),
    ),
};

const stageSentence = (event: PilotEventOf<'StageEntered'>): Sentence => {
  const { stage, from, backwards, reported, gate } = event;
  if (gate !== null)
    return sentence`The pilot entered ${strong(stage)} through ${gate.gate}: ${words(gate.outcome)}.`;
  const said = code(reported === null || reported.raw === '' ? 'nothing' : reported.raw);
  if (from === null) return sentence`The inventory reports stage ${strong(stage)}; the file says ${said}.`;
  if (backwards)
    return sentence`The inventory reports stage ${strong(stage)}, ${strong('back from')} ${from}; the file says ${said}.`;
  return sentence`The inventory reports stage ${strong(stage)}, after ${from}; the file says ${said}.`;
};
