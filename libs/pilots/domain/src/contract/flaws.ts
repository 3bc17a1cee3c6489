import type { Clauses, ClauseName } from './clauses';
import {
  answersIn,
  clauseTitles,
  mostEscalationSteps,
  mostToleratedErrors,
  type Answer,
} from './clause-fields';
import { circularity } from './circular';
import { isNobody, isPlaceholder } from './placeholders';
import { normalisedText } from './normalised-text';

export type FlawCode =
  | 'empty'
  | 'placeholder'
  | 'repeats-question'
  | 'repeats-pilot'
  | 'repeats-answer'
  | 'number-missing'
  | 'time-missing'
  | 'nobody-named'
  | 'not-a-monday'
  | 'line-missing'
  | 'steps-missing'
  | 'same-person'
  | 'too-long'
  | 'too-many';

/** What keeps a contract from being submitted: where, and in a sentence that says what would do. */
export type Flaw = { clause: ClauseName; field: string; code: FlawCode; sentence: string };

/** The words of a pilot that its contract must not merely repeat. */
export type PilotWords = { name: string; purpose: string };

/** Everything that is still owed, empty or circular, in the order of reading; at most one for each field. */
export const flawsIn = (clauses: Clauses, pilot: PilotWords): Flaw[] => {
  const answers = answersIn(clauses);
  return [
    ...answers.flatMap((answer) => flawIn(answer, answers, pilot) ?? []),
    ...missingLines(clauses),
    ...missingSteps(clauses),
  ];
};

const flawIn = (answer: Answer, answers: readonly Answer[], pilot: PilotWords): Flaw | null => {
  const { text, asks, most } = answer;
  if (text.trim() === '') return flaw(answer, 'empty', `Still owed: ${lower(asks)}.`);
  if (text.length > most)
    return flaw(answer, 'too-long', `This has ${text.length} characters; the limit is ${most}. Shorten it.`);
  if (isPlaceholder(text))
    return flaw(
      answer,
      'placeholder',
      `“${text.trim()}” puts the answer off. Say what holds today; it can be changed later, with a new version.`,
    );
  return ofKind(answer) ?? circularity(answer, answers, pilot);
};

const ofKind = (answer: Answer): Flaw | null => {
  const { kind, text } = answer;
  if (kind === 'measure' && !hasNumber(text))
    return flaw(answer, 'number-missing', 'There is no number in it. Give one, with its unit.');
  if (kind === 'time' && !hasTime(text))
    return flaw(answer, 'time-missing', 'Give a number and a unit: “4 hours”, “15 min”, “2 days”.');
  if (kind === 'who' && isNobody(text))
    return flaw(answer, 'nobody-named', `“${text.trim()}” is nobody in particular. Name a person or a post.`);
  if (kind === 'monday' && !isMonday(text))
    return flaw(answer, 'not-a-monday', 'Name the day itself, and let it be a Monday.');
  return null;
};

const missingLines = ({ toleratedErrors }: Clauses): Flaw[] => {
  const whole = 'toleratedErrors';
  if (toleratedErrors.length === 0)
    return [
      on(whole, 'line-missing', 'No error is named yet. Name at least one that will happen, and its limit.'),
    ];
  if (toleratedErrors.length > mostToleratedErrors)
    return [
      on(whole, 'too-many', `More than ${mostToleratedErrors} errors are named. Keep those that matter.`),
    ];
  return [];
};

const missingSteps = ({ escalation }: Clauses): Flaw[] => {
  const whole = 'escalation';
  if (escalation.length < 2)
    return [
      on(
        whole,
        'steps-missing',
        'An escalation needs at least two steps: who is called, and who after them.',
      ),
    ];
  if (escalation.length > mostEscalationSteps)
    return [
      on(whole, 'too-many', `More than ${mostEscalationSteps} steps are named. Keep those that matter.`),
    ];
  return escalation.flatMap(({ who }, index) => {
    const isAgain = escalation
      .slice(0, index)
      .some((step) => normalisedText(step.who) !== '' && normalisedText(step.who) === normalisedText(who));
    return isAgain
      ? [
          {
            ...on(whole, 'same-person', 'This is who was called before. Name somebody else.'),
            field: `escalation.${index}.who`,
          },
        ]
      : [];
  });
};

const flaw = ({ clause, path }: Answer, code: FlawCode, sentence: string): Flaw => ({
  clause,
  field: path,
  code,
  sentence,
});

const on = (clause: ClauseName, code: FlawCode, sentence: string): Flaw => ({
  clause,
  field: clause,
  code,
  sentence,
});

const hasNumber = (text: string): boolean => /\p{N}/u.test(text);

const unit =
  /\p{N}[\s-]*(?:working |business |calendar )?(?:s|sec(?:ond)?s?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|months?)\b/iu;
const hasTime = (text: string): boolean => unit.test(text);

/** A day that the calendar has, and a Monday. */
export const isMonday = (day: string): boolean => {
  const noon = new Date(`${day}T12:00:00Z`);
  return !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(day) && noon.getUTCDay() === 1;
};

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Where flaws are, for a sentence: `Decision moment, Tolerated errors`. */
export const clausesOf = (flaws: readonly Flaw[]): string =>
  [...new Set(flaws.map(({ clause }) => clauseTitles[clause]))].join(', ');
