import { never } from '@gatehouse/kernel';
import type { RunningCommand } from '@gatehouse/web-kit';
import { EndDelegation, type EndingDelegation } from '../person/end-delegation';
import { NameDelegate } from '../person/name-delegate';
import { AddPerson } from './add-person';
import { CorrectPerson } from './correct-person';
import { ForgetPerson } from './forget-person';
import { GrantRole } from './grant-role';
import { MarkLeft } from './mark-left';
import { RevokeRole } from './revoke-role';
import type { DirectoryEntry, Named, ShownGrant } from './shown-person';

/** What somebody has set out to do. */
export type PeopleTask =
  | { kind: 'add' }
  | { kind: 'grant'; person: Named }
  | { kind: 'revoke'; person: Named; grant: ShownGrant }
  | { kind: 'left'; person: Named }
  | { kind: 'correct'; person: DirectoryEntry }
  | { kind: 'forget'; person: DirectoryEntry }
  | { kind: 'delegate'; person: Named & { grants: readonly ShownGrant[] } }
  | { kind: 'end-delegation'; person: Named; delegation: EndingDelegation };

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
    case 'correct':
      return <CorrectPerson {...props} person={task.person} />;
    case 'forget':
      return <ForgetPerson {...props} person={task.person} />;
    case 'delegate':
      return <NameDelegate {...props} person={task.person} />;
    case 'end-delegation':
      return <EndDelegation {...props} person={task.person} delegation={task.delegation} />;
    default:
      return never(task);
  }
}

/** A refusal as a dialog shows it: its reason is a sentence that stands alone. */
export const asTrouble = (refusal: RunningCommand<never>['refusal']) =>
  refusal ? { title: refusal.reason } : null;
