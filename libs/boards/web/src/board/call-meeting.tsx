import { Button, Checkbox, dayHeading, instant, NativeSelect, TextInput, timeOfDay } from '@gatehouse/ui';
import { useCommand, useMe } from '@gatehouse/web-kit';
import { useState } from 'react';
import { CommandDialog, type DialogProps } from '../command/command-dialog';
import { asLocal, daysLater } from '../list/days';
import { callMeeting } from './board-commands';
import classes from './board.module.css';
import { ordinal } from './ordinal';
import { proposeDates } from './propose-dates';

/** What has to be known of a board to call its next meeting. */
export type CallingBoard = {
  id: string;
  name: string;
  charter: { noticeDays: number };
  meetings: readonly { startsAt: string; state: string; number?: number }[];
};

type Props = DialogProps & { boards: readonly [CallingBoard, ...CallingBoard[]] };

/** Calls a board to a meeting, on a day that its own rhythm proposes. */
export function CallMeeting({ boards, ...ways }: Props) {
  const [boardId, setBoardId] = useState(boards[0].id);
  const board = boards.find(({ id }) => id === boardId) ?? boards[0];
  return (
    <Form key={board.id} board={board} {...ways}>
      {boards.length > 1 && (
        <NativeSelect
          label="Board"
          value={board.id}
          data={boards.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ currentTarget }) => setBoardId(currentTarget.value)}
        />
      )}
    </Form>
  );
}

type FormProps = DialogProps & { board: CallingBoard; children: React.ReactNode };

function Form({ board, children, ...ways }: FormProps) {
  const { words, set, dates, isShort } = useCall(board);
  const [waives, setWaives] = useState(false);
  const me = useMe()?.person.name ?? 'You';
  const startsAt = new Date(words.startsAt);
  const isReady = words.title.trim() !== '' && words.place.trim() !== '' && !Number.isNaN(startsAt.getTime());
  return (
    <CommandDialog
      {...ways}
      title="Call a meeting"
      act="Call the meeting"
      command={useCommand(callMeeting)}
      isReady={isReady && (!isShort || waives)}
      input={() => ({
        ...{ boardId: board.id, title: words.title.trim(), place: words.place.trim() },
        ...{ startsAt: startsAt.toISOString(), minutes: Number(words.minutes) || 0 },
        waivesNotice: isShort && waives,
      })}
      recorded={
        isReady && (
          <>
            <b>{me}</b> called <b>{words.title.trim()}</b> for {instant(startsAt)}, {words.place.trim()}.
          </>
        )
      }
    >
      {children}
      <TextInput
        label="Title"
        value={words.title}
        onChange={({ currentTarget }) => set({ title: currentTarget.value })}
      />
      <fieldset className={classes.proposals}>
        <legend>Proposed by the board’s own rhythm</legend>
        {dates.map((date) => (
          <Button
            key={date.getTime()}
            size="small"
            aria-pressed={words.startsAt === asLocal(date)}
            onClick={() => set({ startsAt: asLocal(date) })}
          >
            {dayHeading(date)}, {timeOfDay(date)}
          </Button>
        ))}
      </fieldset>
      <When words={words} set={set} />
      {isShort && (
        <Checkbox
          label="Everybody agreed to the short notice"
          description={`The charter asks for ${board.charter.noticeDays} days between the call and the meeting.`}
          checked={waives}
          onChange={({ currentTarget }) => setWaives(currentTarget.checked)}
        />
      )}
    </CommandDialog>
  );
}

type Words = { title: string; startsAt: string; minutes: string; place: string };
type WhenProps = { words: Omit<Words, 'title'>; set: (part: Partial<Words>) => void };

/** When and where: its start, its length, its place. */
export function When({ words, set }: WhenProps) {
  return (
    <>
      <div className={classes.pair}>
        <TextInput
          label="Starts"
          type="datetime-local"
          value={words.startsAt}
          onChange={({ currentTarget }) => set({ startsAt: currentTarget.value })}
        />
        <TextInput
          label="Minutes"
          type="number"
          min={5}
          value={words.minutes}
          onChange={({ currentTarget }) => set({ minutes: currentTarget.value })}
        />
      </div>
      <TextInput
        label="Place"
        description="A room, an address of a call, or both."
        value={words.place}
        onChange={({ currentTarget }) => set({ place: currentTarget.value })}
      />
    </>
  );
}

/** What is written, begun with what is likely. */
const useCall = (board: CallingBoard) => {
  const [now] = useState(() => new Date());
  const held = board.meetings.filter(({ state }) => state !== 'cancelled');
  const dates = proposeDates(
    held.map(({ startsAt }) => startsAt),
    board.charter.noticeDays,
    now,
  );
  const number = Math.max(board.meetings.length, ...board.meetings.map(({ number = 0 }) => number)) + 1;
  const [words, setWords] = useState<Words>({
    title: `${board.name}, ${ordinal(number)} meeting`,
    startsAt: dates[0] ? asLocal(dates[0]) : '',
    minutes: '120',
    place: '',
  });
  return {
    words,
    set: (part: Partial<Words>) => setWords((before) => ({ ...before, ...part })),
    dates,
    isShort: new Date(words.startsAt) < daysLater(now, board.charter.noticeDays),
  };
};
