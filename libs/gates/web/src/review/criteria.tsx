import { Age, Button, CriterionMark } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { useId, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './review.module.css';
import type { ShownAssessment } from './shown-review';
import { noon } from './shown-days';
import { WaitLine } from './wait-line';

type Props = {
  criteria: readonly ShownAssessment[];
  /** What can be done about one of them. */
  actFor?: (criterion: ShownAssessment) => ReactNode;
  /** Found only now, so that nothing has an age. */
  isProvisional?: boolean;
};

/** Must-meet criteria one by one: met or not, by what evidence, why, and on whom it waits. */
export function Criteria({ criteria, ...props }: Props) {
  const met = criteria.filter(({ verdict, isExcepted }) => verdict === 'met' || isExcepted).length;
  return (
    <section className={classes.block} aria-labelledby="must-meet">
      <h2 id="must-meet">
        Must meet{' '}
        <em>
          {met} of {criteria.length}
        </em>
        <small>evidence, and how old</small>
      </h2>
      {criteria.length === 0 && <p className={classes.nothing}>This gate has no must-meet criteria.</p>}
      <ul className={classes.rows}>
        {criteria.map((criterion) => (
          <Criterion key={criterion.criterionId} criterion={criterion} {...props} />
        ))}
      </ul>
    </section>
  );
}

function Criterion({
  criterion,
  actFor,
  isProvisional = false,
}: Omit<Props, 'criteria'> & { criterion: ShownAssessment }) {
  const [isOpen, setOpen] = useState(false);
  const why = useId();
  const { verdict, isExcepted, sentence, waitsOn } = criterion;
  return (
    <li className={classes.criterion} data-verdict={isExcepted ? 'excepted' : verdict}>
      <CriterionMark state={isExcepted ? 'met' : verdict}>{isExcepted ? 'excepted' : verdict}</CriterionMark>
      <div className={classes.sentence}>
        <span>{sentence}</span>
        {verdict !== 'met' && !isExcepted && <small>{reasonOf(criterion)}</small>}
        {waitsOn && <WaitLine wait={waitsOn} hasAge={!isProvisional} />}
      </div>
      <EvidenceOf criterion={criterion} />
      <span className={classes.acts}>
        {actFor?.(criterion)}
        <Button size="small" aria-expanded={isOpen} aria-controls={why} onClick={() => setOpen(!isOpen)}>
          Why
        </Button>
      </span>
      {isOpen && <Why id={why} criterion={criterion} isProvisional={isProvisional} />}
    </li>
  );
}

/** Without the verdict that it begins with; the mark has said it. */
const reasonOf = ({ because }: ShownAssessment): string => because.replace(/^(?:true|false|not known): /, '');

function EvidenceOf({ criterion: { evidence } }: { criterion: ShownAssessment }) {
  const { keep, clock } = useMoment();
  return (
    <span className={classes.evidence}>
      {evidence.map(({ id, title, datedOn }) => (
        <span key={id}>
          <Link to={keep(`/evidence/${id}`)}>{title}</Link>{' '}
          <Age since={noon(datedOn)} {...(clock && { at: clock })} />
        </span>
      ))}
    </span>
  );
}

type WhyProps = { id: string; criterion: ShownAssessment; isProvisional: boolean };

/** The rule as the machine reads it, and every fact that it used. */
function Why({ id, criterion, isProvisional }: WhyProps) {
  const { because, expression, facts, since } = criterion;
  return (
    <div id={id} className={classes.why}>
      <p>
        {because}
        {!isProvisional && (
          <>
            {' '}
            <span className={classes.quiet}>
              So for <Age since={since} />.
            </span>
          </>
        )}
      </p>
      {expression.trim() !== '' && <code>{expression}</code>}
      {facts.length > 0 && (
        <dl className={classes.facts}>
          {facts.map(({ path, value }) => (
            <div key={path}>
              <dt>{path}</dt>
              <dd>{value ?? 'not known'}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
