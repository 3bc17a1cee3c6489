import { count, counted } from '@gatehouse/ui';

/** `12 events, one for each` */
export const events = (many: number): string =>
  many === 1 ? '1 event' : `${counted(many, 'event')}, one for each`;

/** `Mail Automation, Chat Navigator and 10 others` */
export const namesOf = (pilots: readonly { name: string }[]): string => {
  const names = pilots.map(({ name }) => name);
  const told = names.length > mostTold ? names.slice(0, mostTold - 1) : names.slice(0, -1);
  const rest = names.length - told.length;
  const last = rest === 1 ? names.at(-1) : `${count(rest)} others`;
  return told.length === 0 ? (last ?? '') : `${told.join(', ')} and ${last ?? ''}`;
};

const mostTold = 3;

/** `10 were offered.` */
export const wereDone = (many: number, done: string): string => {
  if (many === 0) return `None was ${done}.`;
  return `${count(many)} ${many === 1 ? 'was' : 'were'} ${done}.`;
};
