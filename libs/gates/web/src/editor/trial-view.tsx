import { CriterionMark } from '@gatehouse/ui';
import type { Trial } from './draft.query';
import classes from './editor.module.css';

/** The verdict, and which parts were true and false by which facts. */
export function TrialView({ trial }: { trial: Trial }) {
  return (
    <div className={classes.trial}>
      <p>
        <CriterionMark state={trial.verdict} />
      </p>
      <p>{trial.because}</p>
      {trial.parts.length > 1 && (
        <ul aria-label="Parts of the expression">
          {trial.parts.map((part, index) => (
            <li
              key={`${part.start} ${part.depth} ${index}`}
              data-value={part.value}
              style={{ paddingLeft: part.depth * 12 }}
            >
              <code>{part.text}</code>
              <small>
                {said[part.value]}
                {part.facts.map(({ path, value }) => `; ${path} is ${value ?? 'not known'}`)}
              </small>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const said = {
  was_true: 'true',
  was_false: 'false',
  unknown: 'not known',
  not_needed: 'not needed any more',
} as const;
