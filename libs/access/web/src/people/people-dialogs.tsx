import { never } from '@gatehouse/kernel';
import type { RunningCommand } from '@gatehouse/web-kit';
import { AddPerson } from './add-person';
import { GrantRole } from './grant-role';
import { MarkLeft } from './mark-left';
import { RevokeRole } from './revoke-role';
import type { ShownGrant, ShownPerson } from './shown-person';

/** What an administrator has set out to do. */
export type PeopleTask =
  | { kind: 'add' }
  | { kind: 'grant'; person: ShownPerson }
  | { kind: 'revoke'; person: ShownPerson; grant: ShownGrant }
  | { kind: 'left'; person: ShownPerson };

export type TaskProps = {
  me: { id: string; name: string };
  onClose: () => void;
  /** Takes the log position of what was recorded. */
  onRecorded: (position: string) => void;
};

export function PeopleDialogs({ task, ...props }: TaskProps & { task: PeopleTask }) {
  switch (task.kind) {
    case 'add':
      return <AddPerson {...props} />;
    case 'grant':
      return <GrantRole {...props} person={task.person} />;
    case 'revoke':
      return <RevokeRole {...props} person={task.person} grant={task.grant} />;
    case 'left':
      return <MarkLeft {...props} person={task.person} />;
    default:
      return never(task);
  }
}

/** A refusal as a dialog shows it: its reason is a sentence that stands alone. */
export const asTrouble = (refusal: RunningCommand<never>['refusal']) =>
  refusal ? { title: refusal.reason } : null;
