import { amountOf, type TypedMoney } from '@gatehouse/ui';
import type { Ballot, KillReason, ResultInput } from '@gatehouse/web-kit';

type Named = { id: string; name: string };

export type TypedCondition = { text: string; owner: Named | null; dueOn: string };

/** What is being written of an outcome's demands, whichever outcome it will be. */
export type TypedDemands = {
  conditions: readonly TypedCondition[];
  because: string;
  returnOn: string;
  redo: readonly string[];
  killReason: KillReason | null;
  lessons: string;
  freed: TypedMoney;
  raisesAutonomy: boolean;
};

export const emptyCondition: TypedCondition = { text: '', owner: null, dueOn: '' };

export const noDemands: TypedDemands = {
  conditions: [emptyCondition],
  because: '',
  returnOn: '',
  redo: [''],
  killReason: null,
  lessons: '',
  freed: { amount: '', currency: 'USD' },
  raisesAutonomy: false,
};

/** What the outcome still lacks, as an order; null when it can be sealed. */
export const missingIn = (outcome: Ballot, typed: TypedDemands): string | null => {
  switch (outcome) {
    case 'conditional_go':
      return typed.conditions.every(isWhole) ? null : 'Name each condition with its owner and its day.';
    case 'hold':
      if (typed.returnOn === '') return 'Name the day on which it comes back.';
      return said(typed.because) ? null : 'Say why it is held.';
    case 'recycle':
      if (typed.redo.every((line) => !said(line))) return 'Name what is to be done again.';
      return said(typed.because) ? null : 'Say why it goes back.';
    case 'kill':
      return missingInKill(typed);
    case 'reject':
      return said(typed.because) ? null : 'Say why it is rejected.';
    case 'go':
    case 'approve':
      return null;
    case 'abstain':
      return 'A board answers, or defers the item.';
  }
};

/** As the wire takes it; null while something is missing. */
export const resultOf = (outcome: Ballot, typed: TypedDemands): ResultInput | null =>
  missingIn(outcome, typed) === null ? { outcome, ...demandedBy(outcome, typed) } : null;

const demandedBy = (outcome: Ballot, typed: TypedDemands): Partial<ResultInput> => {
  const because = typed.because.trim();
  switch (outcome) {
    case 'go':
      return { raisesAutonomy: typed.raisesAutonomy };
    case 'conditional_go':
      return { raisesAutonomy: typed.raisesAutonomy, conditions: typed.conditions.flatMap(asDemanded) };
    case 'hold':
      return { because, returnOn: typed.returnOn };
    case 'recycle':
      return { because, redo: typed.redo.map((line) => line.trim()).filter(said) };
    case 'kill':
      return { because, killReason: typed.killReason, lessons: typed.lessons.trim(), freed: freedBy(typed) };
    case 'reject':
      return { because };
    case 'approve':
    case 'abstain':
      return {};
  }
};

const missingInKill = ({ killReason, because, lessons, freed }: TypedDemands): string | null => {
  if (killReason === null) return 'Choose the reason that was decisive.';
  if (!said(because)) return 'Say what was seen.';
  if (!said(lessons)) return 'Write what the next pilot should know.';
  return amountOf(freed) === 'malformed' ? 'Write the money freed as a number, or leave it empty.' : null;
};

const freedBy = ({ freed }: TypedDemands) => {
  const amount = amountOf(freed);
  return amount === 'malformed' ? null : amount;
};

const isWhole = ({ text, owner, dueOn }: TypedCondition): boolean =>
  said(text) && owner !== null && dueOn !== '';

const asDemanded = ({ text, owner, dueOn }: TypedCondition) =>
  owner === null ? [] : [{ text: text.trim(), owner: owner.id, dueOn }];

const said = (text: string): boolean => text.trim() !== '';
