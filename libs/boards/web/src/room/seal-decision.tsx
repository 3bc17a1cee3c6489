import { day } from '@gatehouse/ui';
import { killReasonWords, useCommand, type ResultInput } from '@gatehouse/web-kit';
import { CommandDialog, type DialogProps } from '../command/command-dialog';
import type { TypedDemands } from '../outcome/demands';
import { ballotWord } from '../outcome/outcomes';
import { decideItem } from './room-commands';
import type { Room, RoomItem } from './room-query';

type Props = DialogProps & { room: Room; item: RoomItem; result: ResultInput; typed: TypedDemands };

/** The decision record as it will stand, before it is sealed for good. */
export function SealDecision({ room, item, result, typed, ...rest }: Props) {
  const command = useCommand(decideItem);
  return (
    <CommandDialog
      {...rest}
      title="Seal decision"
      act="Seal decision"
      tone={result.outcome === 'kill' ? 'danger' : 'solid'}
      command={command}
      input={() => ({ meetingId: room.id, itemId: item.itemId, result })}
      recorded={
        <>
          The board decided <b>{ballotWord(result.outcome)}</b> on {item.title}. {item.tally?.sentence}{' '}
          {demandedWords(result, typed)}
        </>
      }
    >
      <p>It is sealed at once, with its votes, its dissent and who counted. Nobody changes it afterwards.</p>
    </CommandDialog>
  );
}

/** What the outcome demands, as it will stand. */
export const demandedWords = (result: ResultInput, { conditions }: TypedDemands): string =>
  [
    ...(result.outcome === 'conditional_go' ? conditions : []).map(
      ({ text, owner, dueOn }) => `Condition: ${text.trim()}, ${owner?.name ?? ''}, by ${day(dueOn)}.`,
    ),
    result.raisesAutonomy && 'It raises autonomy as the review asks.',
    result.killReason && `${killReasonWords[result.killReason]}.`,
    result.because,
    result.returnOn && `It comes back on ${day(result.returnOn)}.`,
    ...(result.redo ?? []).map((line) => `To be done again: ${line}.`),
    result.lessons && `Lessons: ${result.lessons}`,
  ]
    .filter(Boolean)
    .join(' ');
