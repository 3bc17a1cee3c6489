import { normalisedText } from './normalised-text';

/** Words that put an answer off, as they read once normalised. */
const deferrals = [
  'to be (?:defined|determined|decided|confirmed|agreed|discussed|done|completed|advised|announced)',
  'tb[acd]',
  'n / a',
  'not applicable',
  'not (?:yet )?(?:known|defined|decided|clear)',
  '(?:as|if|when|where) (?:appropriate|needed|required|necessary|applicable|usual|agreed)',
  'in due course',
  'see (?:above|below)',
  'same as (?:above|before|below)',
  'as (?:above|before|below)',
];

/** Words that are no answer where they stand alone. */
const alone = new Set(
  'none|nil|nothing|na|unknown|later|pending|various|ditto|idem|same|yes|no|ok|test|todo|to do|asdf|xx|xxx|placeholder|depends|lorem ipsum'.split(
    '|',
  ),
);

const deferral = new RegExp(`(?<![\\p{L}\\p{N}])(?:${deferrals.join('|')})(?![\\p{L}\\p{N}])`, 'gu');

/** Words that carry no answer of their own. */
const empty = new Set(
  'a an the and or of to in on at by for with from as it its is are be we they this that which who what when where how then'.split(
    ' ',
  ),
);

/** What is left of a text once the words that carry nothing are gone. */
export const contentWords = (text: string): string[] =>
  normalisedText(text)
    .split(' ')
    .filter((word) => word !== '' && !empty.has(word));

/** “To be defined by the team” says no more than “to be defined”. */
export const isPlaceholder = (text: string): boolean => {
  const normalised = normalisedText(text);
  const words = contentWords(text);
  if (words.length === 0 || alone.has(words.join(' '))) return true;
  const rest = normalised.replaceAll(deferral, ' ');
  return rest !== normalised && contentWords(rest).length < 2;
};

const nobodies = new Set(
  'nobody|no one|noone|everyone|everybody|anyone|anybody|someone|somebody|all|all of us|team|project team|management|business|organisation|organization|company|stakeholders|system|model|ai|algorithm|vendor|whoever'.split(
    '|',
  ),
);

/** A name that no letter could be sent to. */
export const isNobody = (text: string): boolean => nobodies.has(contentWords(text).join(' '));
