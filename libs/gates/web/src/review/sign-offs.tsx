import { Button, CriterionMark, occurred, PersonName, When } from '@gatehouse/ui';
import classes from './review.module.css';
import { mayDo, type ShownReview, type ShownSignOff } from './shown-review';
import { roleWord } from './wait-line';

export type Answering = { signOff: ShownSignOff; act: 'give' | 'refuse' };

type Props = { review: ShownReview; onAnswer: (answering: Answering) => void };

/** What has to be signed off, by whom it was, on which version of the contract, and what the reader can do. */
export function SignOffs({ review, onAnswer }: Props) {
  const { signOffs, bound } = review;
  if (signOffs.length === 0) return null;
  const given = signOffs.filter(({ state }) => state === 'given').length;
  return (
    <section className={classes.block} aria-labelledby="sign-offs">
      <h2 id="sign-offs">
        Sign-offs{' '}
        <em>
          {given} of {signOffs.length}
        </em>
        <small>
          {bound.contractVersion == null ? 'no contract bound' : `on contract v${bound.contractVersion}`}
        </small>
      </h2>
      <ul className={classes.rows}>
        {signOffs.map((signOff) => (
          <Line key={signOff.signOffId} {...{ review, signOff, onAnswer }} />
        ))}
      </ul>
    </section>
  );
}

const marks = { given: 'met', refused: 'unmet', waiting: 'waiting' } as const;

function Line({ review, signOff, onAnswer }: Props & { signOff: ShownSignOff }) {
  const { signOffId, name, role, state, person, note, at } = signOff;
  const may = (command: string) => mayDo(review, command, signOffId);
  return (
    <li className={classes.criterion}>
      <CriterionMark state={marks[state]}>{state}</CriterionMark>
      <div className={classes.sentence}>
        <span>{name}</span>
        {note && <q className={classes.serif}>{note}</q>}
      </div>
      <span className={classes.evidence}>
        {person ? (
          <>
            <PersonName {...person} /> {at && <When at={at} show={occurred} />}
          </>
        ) : (
          `waits on ${roleWord(role)}`
        )}
      </span>
      <span className={classes.acts}>
        {may('GiveSignOff') && (
          <Button size="small" onClick={() => onAnswer({ signOff, act: 'give' })}>
            Sign off
          </Button>
        )}
        {may('RefuseSignOff') && (
          <Button size="small" onClick={() => onAnswer({ signOff, act: 'refuse' })}>
            Refuse
          </Button>
        )}
      </span>
    </li>
  );
}
