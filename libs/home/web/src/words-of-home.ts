import { count } from '@gatehouse/ui';

const small = [
  ...['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'],
  ...['eight', 'nine', 'ten', 'eleven', 'twelve'],
];

/** `seven`; above twelve, figures. */
const inWords = (value: number): string => small[value] ?? count(value);

const asSentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

type Counts = { count: number; decisions: number; alone: number };

/** `19 things need you`, or how it was. */
export const titleOf = ({ count: things }: Pick<Counts, 'count'>, isPast: boolean): string => {
  if (things === 0) return isPast ? 'Nothing needed you' : 'Nothing needs you';
  if (things === 1) return isPast ? 'One thing needed you' : 'One thing needs you';
  return `${count(things)} things ${isPast ? 'needed' : 'need'} you`;
};

/** `Seven are decisions; two of those are yours alone.` */
export const leadOf = ({ count: things, decisions, alone }: Counts): string => {
  if (things === 0) return '';
  if (decisions === 0) return things === 1 ? 'It is no decision.' : 'None is a decision.';
  if (things === 1) return alone === 1 ? 'It is a decision, and yours alone.' : 'It is a decision.';
  const are = asSentence(`${inWords(decisions)} ${decisions === 1 ? 'is a decision' : 'are decisions'}`);
  if (alone === 0) return `${are}.`;
  if (decisions === 1) return `${are}, and yours alone.`;
  if (alone === decisions) return `${are}, ${decisions === 2 ? 'both' : 'all'} yours alone.`;
  return `${are}; ${inWords(alone)} of those ${alone === 1 ? 'is' : 'are'} yours alone.`;
};
