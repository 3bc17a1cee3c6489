import { Page } from '@gatehouse/ui';
import type { ReactNode } from 'react';
import classes from './frame.module.css';
import { Steps, type StepName } from './steps';

type Props = {
  step: StepName;
  lead: ReactNode;
  isDone?: boolean;
  children: ReactNode;
  /** What can be done with the step, in the bar at the foot. */
  foot?: ReactNode;
};

/** What all steps share: the title, the steps, and the bar at the foot. */
export function ImportFrame({ step, lead, isDone = false, children, foot }: Props) {
  return (
    <Page
      title="Import an inventory"
      crumbs={step === 'File' ? [{ label: 'Import' }] : [{ label: 'Import', to: '/import' }, { label: step }]}
      isFlush
    >
      <div className={classes.head}>
        <div className={classes.words}>
          <h1>Import an inventory</h1>
          <p>{lead}</p>
        </div>
        <Steps current={step} isDone={isDone} />
      </div>
      <div className={classes.body}>{children}</div>
      {foot && <div className={classes.foot}>{foot}</div>}
    </Page>
  );
}
