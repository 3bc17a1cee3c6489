import { Button, counted, Dialog, Note } from '@gatehouse/ui';
import type { TogetherAnswer } from '@gatehouse/web-kit';
import classes from './policy.module.css';

type Props = { title: string; answer: TogetherAnswer; left: number; onClose: () => void };

/** What became of each: how many are under it now, which were refused and why, how many are still to come. */
export function PlacedAnswer({ title, answer: { accepted, refused }, left, onClose }: Props) {
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <div className={classes.answered}>
        <Note
          tone={refused.length > 0 ? 'warn' : 'go'}
          role="status"
          title={`${counted(accepted, 'pilot is', 'pilots are')} under it now.`}
        >
          {refused.length > 0 && `${counted(refused.length, 'was', 'were')} refused.`}
          {left > 0 && ` ${counted(left, 'is', 'are')} left; place them next.`}
        </Note>
        {refused.length > 0 && (
          <ul aria-label="Refused">
            {refused.map(({ pilot, reason }) => (
              <li key={pilot.id} className={classes.refused}>
                <b>{pilot.name}</b> {reason}
              </li>
            ))}
          </ul>
        )}
        <div>
          <Button tone="solid" onClick={onClose}>
            Read the policy
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
