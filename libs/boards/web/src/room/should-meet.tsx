import { CriterionMark } from '@gatehouse/ui';
import type { Scores } from './review-query';
import classes from './room.module.css';

type Props = { criteria: readonly Scores[]; score: number | null };

/** The scored criteria: every score given, and how far the assessors are apart. */
export function ShouldMeet({ criteria, score }: Props) {
  if (criteria.length === 0) return null;
  const assessors = new Set(criteria.flatMap(({ scores }) => scores.map(({ assessor }) => assessor.id)));
  return (
    <section aria-labelledby="should-meet">
      <div className={classes.sectionHead}>
        <h2 id="should-meet">
          Should meet <span>{score === null ? 'not scored' : `${score.toFixed(1)} of 5`}</span>
        </h2>
        <small>{assessors.size === 1 ? 'one assessor' : `${assessors.size} assessors`}</small>
      </div>
      <table className={classes.criteria} aria-labelledby="should-meet">
        <thead className={classes.spoken}>
          <tr>
            <th scope="col">State</th>
            <th scope="col">Criterion</th>
            <th scope="col">Scores</th>
            <th scope="col">Spread</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ criterionId, sentence, weight, scores, spread }) => (
            <tr key={criterionId}>
              <td>
                {scores.length === 0 ? (
                  <CriterionMark state="waiting">not yet</CriterionMark>
                ) : (
                  <CriterionMark state="scored" />
                )}
              </td>
              <td>
                {sentence} <span className={classes.weight}>weight {weight}</span>
              </td>
              <td title={scores.map(({ assessor, score: given }) => `${assessor.name} ${given}`).join(', ')}>
                {scores.map(({ score: given }) => given).join(', ')}
              </td>
              <td>{spreadWords(spread ?? null)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Far apart is worth a conversation before the vote. */
const spreadWords = (spread: number | null): string => {
  if (spread === null) return '';
  return spread >= 3 ? `spread ${spread}, talk` : `spread ${spread}`;
};
