import { words } from '@gatehouse/web-kit';

/** `ownership, programme office`: the wire's words as people read them. */
export const dutiesText = (duties: readonly string[]): string =>
  duties.map((duty) => words(duty).replaceAll('-', ' ')).join(', ');
