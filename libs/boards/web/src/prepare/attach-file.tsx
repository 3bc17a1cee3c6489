import { Confirm, NativeSelect, TextInput } from '@gatehouse/ui';
import { uploadFile, useCommand } from '@gatehouse/web-kit';
import { useState } from 'react';
import type { DialogProps } from '../command/command-dialog';
import { addAttachment } from './meeting-commands';
import type { ShownItem, ShownMeeting } from './meeting.query';
import classes from './prepare.module.css';

type Props = DialogProps & { meeting: ShownMeeting; item: ShownItem | null };

/** A file to an item, or to the meeting as a whole. */
export function AttachFile({ meeting, item, onClose, onRecorded }: Props) {
  const [file, setFile] = useState<File | null>(null);
  const [title, setTitle] = useState('');
  const [itemId, setItemId] = useState(item?.itemId ?? '');
  const { send, isBusy, trouble } = useAttaching();
  const attach = async () => {
    if (!file) return;
    const position = await send(file, { meetingId: meeting.id, itemId: itemId || null, title: title.trim() });
    if (position) onRecorded(position, '');
  };
  return (
    <Confirm
      title="Attach a file"
      isOpen
      onClose={onClose}
      act="Attach the file"
      isReady={file !== null && title.trim() !== ''}
      isBusy={isBusy}
      trouble={trouble === null ? null : { title: trouble }}
      onConfirm={() => void attach()}
    >
      <label className={classes.upload}>
        File
        <input
          type="file"
          onChange={({ currentTarget }) => {
            const chosen = currentTarget.files?.[0] ?? null;
            setFile(chosen);
            if (chosen && title === '') setTitle(chosen.name.replace(/\.[^.]+$/, ''));
          }}
        />
      </label>
      <TextInput
        label="Title"
        description="As the agenda and the minutes call it."
        value={title}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <NativeSelect
        label="To"
        value={itemId}
        data={[
          { value: '', label: 'the meeting as a whole' },
          ...meeting.items
            .filter(({ isWithheld }) => !isWithheld)
            .map((one) => ({ value: one.itemId, label: one.title })),
        ]}
        onChange={({ currentTarget }) => setItemId(currentTarget.value)}
      />
    </Confirm>
  );
}

/** First the file, then the fact; what goes wrong with either is a sentence. */
const useAttaching = () => {
  const command = useCommand(addAttachment);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const send = async (file: File, about: { meetingId: string; itemId: string | null; title: string }) => {
    setFailure(null);
    setSending(true);
    try {
      const { digest, name } = await uploadFile(file);
      const outcome = await command.run({ ...about, upload: digest, fileName: name });
      return outcome.accepted ? outcome.position : null;
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      return null;
    } finally {
      setSending(false);
    }
  };
  return {
    send,
    isBusy: isSending || command.isRunning,
    trouble: failure ?? command.refusal?.reason ?? null,
  };
};
