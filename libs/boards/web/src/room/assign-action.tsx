import { day, Textarea, TextInput } from '@gatehouse/ui';
import { PersonSelect, useCommand } from '@gatehouse/web-kit';
import { useState } from 'react';
import { CommandDialog, type DialogProps } from '../command/command-dialog';
import { assignAction } from './room-commands';
import type { Room, RoomItem } from './room-query';

type Props = DialogProps & { room: Room; item: RoomItem | undefined };

/** Something that somebody has to do: what, who, by when. */
export function AssignAction({ room, item, ...rest }: Props) {
  const [text, setText] = useState('');
  const [owner, setOwner] = useState<{ id: string; name: string } | null>(null);
  const [dueOn, setDueOn] = useState('');
  const command = useCommand(assignAction);
  return (
    <CommandDialog
      {...rest}
      title="Assign an action"
      act="Assign the action"
      command={command}
      isReady={text.trim() !== '' && owner !== null && dueOn !== ''}
      input={() => ({
        meetingId: room.id,
        itemId: item?.itemId ?? null,
        text: text.trim(),
        owner: owner?.id ?? '',
        dueOn,
      })}
      recorded={
        <>
          <b>{owner?.name ?? '…'}</b> has to do this
          {dueOn && ` by ${day(dueOn)}`}: <q>{text.trim() || '…'}</q>
        </>
      }
    >
      <Textarea
        label="What is to be done?"
        data-autofocus
        resize="vertical"
        rows={2}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <PersonSelect label="Owner" chosen={owner} onChoose={setOwner} />
      <TextInput
        label="By"
        type="date"
        value={dueOn}
        onChange={(event) => setDueOn(event.currentTarget.value)}
      />
    </CommandDialog>
  );
}
