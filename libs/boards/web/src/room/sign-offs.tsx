import { CriterionMark, shortDay } from '@gatehouse/ui';
import type { SignedOff } from './review-query';
import classes from './room.module.css';

type Props = { signOffs: readonly SignedOff[]; bound: number | null };

const states = { given: 'met', refused: 'unmet', waiting: 'waiting' } as const;

/** Who has answered for their field, on which version of the contract. */
export function SignOffs({ signOffs, bound }: Props) {
  if (signOffs.length === 0) return null;
  const given = signOffs.filter(({ state }) => state === 'given');
  const areAllOn = bound !== null && given.every(({ contractVersion }) => contractVersion === bound);
  return (
    <section aria-labelledby="sign-offs">
      <div className={classes.sectionHead}>
        <h2 id="sign-offs">
          Sign-offs{' '}
          <span>
            {given.length} of {signOffs.length}
          </span>
        </h2>
        {areAllOn && given.length > 0 && <small>all on contract v{bound}</small>}
      </div>
      <ul className={classes.signOffs}>
        {signOffs.map(({ signOffId, name, state, person, at, note }) => (
          <li key={signOffId} title={note ?? undefined}>
            <CriterionMark state={states[state]}>{name}</CriterionMark>
            <small>{person && at ? `${person.name}, ${shortDay(at)}` : state}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
