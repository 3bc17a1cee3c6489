import { day, instant, IconLock, Note } from '@gatehouse/ui';
import type { MinutedMeeting, Minutes } from './minutes-query';
import classes from './minutes.module.css';

/** Whether these words can still move, and by which digest they are known. */
export function MinutesState({ meeting, minutes }: { meeting: MinutedMeeting; minutes: Minutes }) {
  const { state, version, digest, approvedBy, approvedAt } = minutes;
  const known = (
    <code className={classes.digest} title={digest}>
      {digest.slice(0, 12).match(/.{4}/g)?.join(' ')}
    </code>
  );
  if (state === 'sealed')
    return (
      <Note tone="go" icon={IconLock} title={`Approved by ${approvedBy?.name ?? 'the chair'} and sealed.`}>
        {approvedAt && `On ${instant(approvedAt)}. `}Nobody changes these words; an erratum stands beside
        them. {known}
      </Note>
    );
  if (state === 'drafted')
    return (
      <Note title={`Draft, version ${version}.`}>
        The words follow from what was recorded; only notes can be rewritten. They are sealed when the chair
        approves them. {known}
      </Note>
    );
  return (
    <Note title="Not yet drafted.">
      {meeting.state === 'closed'
        ? 'This is what the minutes will say. Draft them, and the chair can approve them.'
        : 'This is what has been recorded up to now. Minutes are drafted once the meeting is closed.'}
    </Note>
  );
}

export const whenHeld = ({ startsAt }: MinutedMeeting): string => day(startsAt);
