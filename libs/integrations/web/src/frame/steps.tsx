import { Icon, IconCheck } from '@gatehouse/ui';
import classes from './frame.module.css';

export const steps = ['File', 'Map columns', 'Check rows', 'Result'] as const;
export type StepName = (typeof steps)[number];

/** Where a person is on the way from a file to the log. */
export function Steps({ current, isDone = false }: { current: StepName; isDone?: boolean }) {
  const at = steps.indexOf(current);
  return (
    <ol className={classes.steps} aria-label="Steps of the import">
      {steps.map((step, index) => {
        const isPassed = index < at || (isDone && index === at);
        return (
          <li
            key={step}
            data-at={isPassed ? 'passed' : index === at ? 'current' : 'ahead'}
            aria-current={index === at ? 'step' : undefined}
          >
            <span className={classes.number}>{isPassed ? <Icon of={IconCheck} size={12} /> : index + 1}</span>
            {step}
          </li>
        );
      })}
    </ol>
  );
}
