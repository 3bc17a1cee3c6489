import { environmentOf, longestExpression } from './environment';
import { forbiddenIn } from './allowed';
import { placed, type CheckedExpression, type FlawHere } from './expression-flaw';
import { inOurWords, type CelError } from './flaw-words';

/** Whether a criterion can be held to an expression; if not, the first mistake with its place. */
export const checkExpression = (text: string): CheckedExpression => {
  const flaw = flawIn(text);
  return flaw ? { ok: false, flaw: placed(text, flaw) } : { ok: true };
};

const flawIn = (text: string): FlawHere | null => {
  const all = { start: 0, end: text.length };
  if (text.trim() === '')
    return {
      ...all,
      code: 'empty',
      message: 'There is no expression yet.',
      hint: 'Begin with contract.inForce.',
    };
  if (text.length > longestExpression)
    return {
      ...{ ...all, code: 'too-long', message: `The expression has ${text.length} characters.` },
      hint: `At most ${longestExpression} are read. Split it into several criteria.`,
    };
  const environment = environmentOf([]);
  const checked = environment.check(text);
  if (!checked.valid) return inOurWords(text, errorOf(checked.error));
  const forbidden = forbiddenIn(environment.parse(text).ast, []);
  if (forbidden) return forbidden;
  return checked.type === 'bool'
    ? null
    : {
        ...{ ...all, code: 'not-yes-or-no', message: 'A criterion is true or false, and this is neither.' },
        hint: 'Compare it with something, such as pilot.ageDays > 30.0.',
      };
};

/** The library throws its stack away when an expression is too much for it; that is a flaw too. */
const errorOf = (error: CelError | undefined): CelError => error ?? { code: 'limit_exceeded', summary: '' };
