import { Checkbox, NativeSelect, TextInput } from '@gatehouse/ui';
import { PersonSelect, useCommand, useMe } from '@gatehouse/web-kit';
import { useState } from 'react';
import { CommandDialog, WordsDialog, type DialogProps } from '../command/command-dialog';
import { todayAsDay } from '../list/days';
import { seatDelegate, seatMember, unseatMember } from './board-commands';
import classes from './board.module.css';
import type { ShownBoard, ShownSeat } from './board.query';

type Named = { id: string; name: string };
type Office = ShownSeat['office'];

const offices: readonly { value: Office; label: string }[] = [
  { value: 'member', label: 'member' },
  { value: 'chair', label: 'chair' },
  { value: 'secretary', label: 'secretary' },
];

/** Gives somebody a place on the board, for a term. */
export function SeatMember({ board, ...ways }: DialogProps & { board: ShownBoard }) {
  const [person, setPerson] = useState<Named | null>(null);
  const [delegate, setDelegate] = useState<Named | null>(null);
  const [office, setOffice] = useState<Office>('member');
  const [hasVote, setVote] = useState(true);
  const [term, setTerm] = useState({ from: todayAsDay(), until: '' });
  const me = useMe()?.person.name ?? 'You';
  return (
    <CommandDialog
      {...ways}
      title={`Seat somebody on ${board.name}`}
      act="Seat the member"
      command={useCommand(seatMember)}
      isReady={person !== null && term.from !== ''}
      input={() => ({
        ...{ boardId: board.id, person: person?.id ?? '', office, hasVote },
        ...{ from: term.from, until: term.until || null, delegate: delegate?.id ?? null },
      })}
      recorded={
        person && (
          <>
            <b>{me}</b> seated <b>{person.name}</b> on <b>{board.name}</b> as {office}
            {hasVote ? '' : ', without a vote'}.
          </>
        )
      }
    >
      <PersonSelect label="Who" chosen={person} onChoose={setPerson} />
      <NativeSelect
        label="Office"
        value={office}
        data={[...offices]}
        onChange={({ currentTarget }) => {
          const next = offices.find(({ value }) => value === currentTarget.value)?.value ?? 'member';
          setOffice(next);
          // A secretary keeps the meeting and usually does not vote in it.
          setVote(next !== 'secretary');
        }}
      />
      <Checkbox
        label="The seat has a vote"
        checked={hasVote}
        onChange={({ currentTarget }) => setVote(currentTarget.checked)}
      />
      <div className={classes.pair}>
        <TextInput
          label="From"
          type="date"
          value={term.from}
          onChange={({ currentTarget }) => setTerm({ ...term, from: currentTarget.value })}
        />
        <TextInput
          label="Until"
          description="Empty: until unseated."
          type="date"
          value={term.until}
          onChange={({ currentTarget }) => setTerm({ ...term, until: currentTarget.value })}
        />
      </div>
      {hasVote && (
        <PersonSelect
          label="Delegate"
          description="Who stands in when they are away; nobody, if left empty."
          chosen={delegate}
          onChoose={setDelegate}
        />
      )}
    </CommandDialog>
  );
}

type OfSeat = DialogProps & { board: ShownBoard; seat: ShownSeat };

/** Names who stands in for a member, or nobody. */
export function SeatDelegate({ board, seat, ...ways }: OfSeat) {
  const [delegate, setDelegate] = useState<Named | null>(seat.delegate ?? null);
  const me = useMe()?.person.name ?? 'You';
  return (
    <CommandDialog
      {...ways}
      title={`Delegate of ${seat.person.name}`}
      act={delegate ? 'Name the delegate' : 'Leave it without a delegate'}
      command={useCommand(seatDelegate)}
      isReady={delegate?.id !== seat.delegate?.id}
      input={() => ({ boardId: board.id, seatId: seat.seatId, delegate: delegate?.id ?? null })}
      recorded={
        <>
          <b>{me}</b>{' '}
          {delegate ? (
            <>
              named <b>{delegate.name}</b> as delegate of <b>{seat.person.name}</b>.
            </>
          ) : (
            <>
              left <b>{seat.person.name}</b> without a delegate.
            </>
          )}
        </>
      }
    >
      <p>A delegate counts and votes when the member is away, and is withdrawn wherever the member is.</p>
      <PersonSelect label="Delegate" chosen={delegate} onChoose={setDelegate} />
    </CommandDialog>
  );
}

/** Ends somebody’s place on the board. */
export function UnseatMember({ board, seat, ...ways }: OfSeat) {
  const me = useMe()?.person.name ?? 'You';
  return (
    <WordsDialog
      {...ways}
      title={`Unseat ${seat.person.name}`}
      act="Unseat the member"
      tone="danger"
      question="Why?"
      command={useCommand(unseatMember)}
      inputFor={(reason) => ({ boardId: board.id, seatId: seat.seatId, reason })}
      recordedFor={(reason) => (
        <>
          <b>{me}</b> unseated <b>{seat.person.name}</b>: {reason}
        </>
      )}
    >
      <p>What they voted stays. Meetings that are open keep the seats they opened with.</p>
    </WordsDialog>
  );
}
