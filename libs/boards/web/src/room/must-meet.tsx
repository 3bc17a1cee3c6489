import { CriterionMark, shortDay } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { freshnessOf } from './freshness';
import type { Criterion } from './review-query';
import classes from './room.module.css';

/** The knock-out criteria: how each stands, by what evidence, and how fresh it is. */
export function MustMeet({ criteria }: { criteria: readonly Criterion[] }) {
  const met = criteria.filter(({ verdict, isExcepted }) => verdict === 'met' || isExcepted).length;
  if (criteria.length === 0) return null;
  return (
    <section aria-labelledby="must-meet">
      <div className={classes.sectionHead}>
        <h2 id="must-meet">
          Must meet{' '}
          <span>
            {met} of {criteria.length}
          </span>
        </h2>
        <small>evidence, and how fresh</small>
      </div>
      <table className={classes.criteria} aria-labelledby="must-meet">
        <thead className={classes.spoken}>
          <tr>
            <th scope="col">State</th>
            <th scope="col">Criterion</th>
            <th scope="col">Evidence</th>
            <th scope="col">How fresh</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion) => (
            <Row key={criterion.criterionId} criterion={criterion} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ criterion }: { criterion: Criterion }) {
  const { clock } = useMoment();
  const { verdict, isExcepted, sentence, because } = criterion;
  const { words, isStale } = freshnessOf(criterion, clock ?? new Date());
  return (
    <tr>
      <td>
        <CriterionMark state={isExcepted ? 'waiting' : verdict}>
          {isExcepted ? 'excepted' : verdict}
        </CriterionMark>
      </td>
      <td>
        {sentence}
        {verdict !== 'met' && <small>{because}</small>}
      </td>
      <td>
        <Shown evidence={criterion.evidence} />
      </td>
      <td data-stale={isStale || undefined}>{words}</td>
    </tr>
  );
}

function Shown({ evidence }: { evidence: Criterion['evidence'] }) {
  const [first, ...others] = evidence;
  if (!first) return null;
  return (
    <>
      <a className={classes.link} href={first.address} title={`Dated ${shortDay(first.datedOn)}`}>
        {first.title}
      </a>
      {others.length > 0 && <small>and {others.length} more</small>}
    </>
  );
}
