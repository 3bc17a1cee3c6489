import { Age } from '@gatehouse/ui';
import { useMoment, words } from '@gatehouse/web-kit';
import classes from './review.module.css';
import type { ShownWait } from './shown-review';

type Props = {
  wait: ShownWait;
  /** Where it was found only now, nobody knows since when. */
  hasAge?: boolean;
};

/** On whom it waits, and for what: `waits on Caroline Mbeki for evidence to be filed, 3 d`. */
export function WaitLine({ wait, hasAge = true }: Props) {
  const { clock } = useMoment();
  return (
    <span className={classes.wait}>
      waits on <b>{whom(wait)}</b> for {wait.sentence}
      {hasAge && (
        <>
          , <Age since={wait.since} {...(clock && { at: clock })} />
        </>
      )}
    </span>
  );
}

export const whom = ({ people, role }: ShownWait): string => {
  const names = [...people.map(({ name }) => name), ...(role ? [roleWord(role)] : [])];
  if (names.length === 0) return 'nobody yet';
  return names.length === 1 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
};

/** `programme office` for the wire's `programme_office`. */
export const roleWord = (role: string): string => words(role).replaceAll('-', ' ');
