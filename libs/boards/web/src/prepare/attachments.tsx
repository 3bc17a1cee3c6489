import { bytes, Icon, IconPaperclip } from '@gatehouse/ui';
import { ActButton } from '../command/act-button';
import list from '../list/list.module.css';
import type { ShownAttachment } from './meeting.query';
import classes from './prepare.module.css';
import type { PartProps } from './prepare-screen';

/** Files to the meeting and to its items; the store keeps each by its digest. */
export function Attachments({ meeting, onTask }: PartProps) {
  const toItems = meeting.items.filter(({ attachments }) => attachments.length > 0);
  // The meeting has them all; those of an item stand under it.
  const ofItems = new Set(toItems.flatMap(({ attachments }) => attachments.map((one) => one.attachmentId)));
  const toMeeting = meeting.attachments.filter(({ attachmentId }) => !ofItems.has(attachmentId));
  return (
    <section aria-label="Attachments">
      <div className={list.heading}>
        <h2>Attachments</h2>
        <span className={list.tools}>
          <ActButton
            actions={meeting.commands}
            command="AddAttachment"
            label="Attach a file"
            icon={IconPaperclip}
            hidesReason
            onStart={() => onTask({ kind: 'attach', item: null })}
          />
        </span>
      </div>
      {toItems.length === 0 && toMeeting.length === 0 && <p className={list.nothing}>Nothing is attached.</p>}
      <Files files={toMeeting} />
      {toItems.map(({ id, title, attachments }) => (
        <div key={id}>
          <h3 className={classes.sub}>{title}</h3>
          <Files files={attachments} />
        </div>
      ))}
    </section>
  );
}

function Files({ files }: { files: readonly ShownAttachment[] }) {
  return (
    <ul>
      {files.map(({ attachmentId, title, name, bytes: size, address }) => (
        <li key={attachmentId} className={classes.file}>
          <Icon of={IconPaperclip} size={14} />
          <a href={address} download={name}>
            {title}
          </a>
          <small>{bytes(size)}</small>
        </li>
      ))}
    </ul>
  );
}
