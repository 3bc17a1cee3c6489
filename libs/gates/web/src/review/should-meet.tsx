import { Button, CriterionMark, PersonName } from '@gatehouse/ui';
import { useState } from 'react';
import classes from './review.module.css';
import { mayDo, openingOf, type ShownReview, type ShownScores } from './shown-review';

type Props = { review: ShownReview; onScore: (criterion: ShownScores) => void };

/** Scored criteria: who gave what, the mean, and how far apart the assessors are. */
export function ShouldMeet({ review, onScore }: Props) {
  const { shouldMeet, score } = review;
  if (shouldMeet.length === 0) return null;
  const assessors = new Set(shouldMeet.flatMap(({ scores }) => scores.map(({ assessor }) => assessor.id)));
  return (
    <section className={classes.block} aria-labelledby="should-meet">
      <h2 id="should-meet">
        Should meet <em>{score == null ? 'not scored yet' : `${inTenths(score)} of 5`}</em>
        <small>{assessorsWord(assessors.size)}</small>
      </h2>
      <ul className={classes.rows}>
        {shouldMeet.map((criterion) => (
          <Scored key={criterion.criterionId} {...{ review, criterion, onScore }} />
        ))}
      </ul>
    </section>
  );
}

function Scored({ review, criterion, onScore }: Props & { criterion: ShownScores }) {
  const [isOpen, setOpen] = useState(false);
  const { criterionId, sentence, weight, scores, mean, scale } = criterion;
  const opening = openingOf(review, 'GiveScore', criterionId);
  return (
    <li className={classes.criterion} data-scored={scores.length > 0 || undefined}>
      <CriterionMark state={scores.length > 0 ? 'scored' : 'waiting'}>
        {scores.length > 0 ? 'scored' : 'open'}
      </CriterionMark>
      <div className={classes.sentence}>
        <span>
          {sentence}, weight {weight}
        </span>
        {opening && !opening.isOpen && scores.length === 0 && <small>{opening.reason}</small>}
      </div>
      <span className={classes.evidence}>
        {mean == null ? (
          'nobody yet'
        ) : (
          <>
            {scores.map((one) => one.score).join(', ')}{' '}
            <span>
              mean {inTenths(mean)} of {scale}
            </span>{' '}
            <Spread criterion={criterion} />
          </>
        )}
      </span>
      <span className={classes.acts}>
        {mayDo(review, 'GiveScore', criterionId) && (
          <Button size="small" onClick={() => onScore(criterion)}>
            Score
          </Button>
        )}
        {scores.length > 0 && (
          <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            Who
          </Button>
        )}
      </span>
      {isOpen && (
        <ul className={classes.why}>
          {scores.map((one) => (
            <li key={one.assessor.id} className={classes.given}>
              <PersonName {...one.assessor} />
              <b>
                {one.score} of {scale}
              </b>
              {one.comment && <q className={classes.serif}>{one.comment}</q>}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** Far apart is worth a conversation before anybody reads the mean. */
function Spread({ criterion: { spread, scale } }: { criterion: ShownScores }) {
  if (spread == null) return null;
  const isWide = spread * 2 >= scale;
  return (
    <span data-tone={isWide ? 'warn' : undefined}>
      spread {spread}
      {isWide && ', talk'}
    </span>
  );
}

const inTenths = (value: number): string => String(Math.round(value * 10) / 10);

const assessorsWord = (number: number): string =>
  number === 0 ? 'no assessor yet' : number === 1 ? 'one assessor' : `${number} assessors`;
