import { day, TextInput } from '@gatehouse/ui';
import { useCommand } from '@gatehouse/web-kit';
import { useState } from 'react';
import { WordsDialog, type DialogProps } from '../command/command-dialog';
import { deferItem } from './room-commands';
import type { Room, RoomItem } from './room-query';

/** Puts an item off, with its reason; it proposes itself again. */
export function DeferItem({ room, item, ...rest }: DialogProps & { room: Room; item: RoomItem }) {
  const [returnOn, setReturnOn] = useState('');
  const command = useCommand(deferItem);
  return (
    <WordsDialog
      {...rest}
      title="Defer item"
      act="Defer item"
      command={command}
      question="Why is it deferred?"
      inputFor={(reason) => ({
        meetingId: room.id,
        itemId: item.itemId,
        reason,
        returnOn: returnOn || null,
      })}
      recordedFor={(reason) => (
        <>
          The board deferred {item.title}: <q>{reason}</q>
          {returnOn && ` It comes back on ${day(returnOn)}.`}
        </>
      )}
    >
      <p>Its votes fall away. It proposes itself again for the next meeting, or from the day you name.</p>
      <TextInput
        label="Comes back on"
        description="Leave it empty for the next meeting."
        type="date"
        value={returnOn}
        onChange={(event) => setReturnOn(event.currentTarget.value)}
      />
    </WordsDialog>
  );
}
