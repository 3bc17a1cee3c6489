import { Confirm, Note, Textarea } from '@gatehouse/ui';
import { OutcomeChooser } from '../outcome/outcome-chooser';
import { abstention, answersTo, ballotWord, whyNoGo, type AgainstGo } from '../outcome/outcomes';
import type { Room, RoomItem, RoomSeat } from './room-query';
import { suspendedWords } from './suspended';
import { useCasting, type VoteDraft } from './use-casting';

type Props = {
  room: Room;
  item: RoomItem;
  against: AgainstGo;
  draft: VoteDraft;
  onDraft: (part: Partial<VoteDraft>) => void;
  /** A member without a device, for whom the secretary records it. */
  recordedFor?: RoomSeat;
  onClose: () => void;
  onRecorded: (position: string) => void;
};

/** A vote with its rationale, and the sentence that it will be. */
export function CastVote(props: Props) {
  const { room, item, against, draft, onDraft, recordedFor, onClose, onRecorded } = props;
  const { cast, isRunning, trouble, me } = useCasting({
    ...{ room, item, draft, onCast: onRecorded },
    ...(recordedFor && { seatId: recordedFor.seatId }),
  });
  const stopped = whyStopped(item);
  const voter = recordedFor?.person.name ?? me?.name ?? '';
  const noGo = whyNoGo(against);
  return (
    <Confirm
      title={recordedFor ? `Record the vote of ${voter}` : 'Cast your vote'}
      isOpen
      onClose={onClose}
      act={recordedFor ? 'Record the vote' : 'Cast your vote'}
      isReady={isWhole(draft) && stopped === null}
      isBusy={isRunning}
      trouble={trouble}
      onConfirm={cast}
      recorded={
        draft.ballot && (
          <>
            {recordedFor && <b>{me?.name}</b>} {recordedFor && 'recorded that '}
            <b>{voter}</b> voted {ballotWord(draft.ballot)} on {item.title}:{' '}
            <q>{draft.rationale.trim() || '…'}</q>
          </>
        )
      }
    >
      {stopped && <Note tone="warn" role="alert" title={stopped} />}
      <OutcomeChooser
        label={recordedFor ? `Vote of ${voter}` : 'Your vote'}
        answers={[...answersTo(item.kind, against), abstention]}
        chosen={draft.ballot}
        onChoose={(ballot) => onDraft({ ballot })}
      />
      {item.kind === 'review' && noGo && <p>{noGo}</p>}
      <Textarea
        label="Rationale"
        description={
          recordedFor
            ? 'As they said it. They are asked to confirm it.'
            : 'A sentence or two; it is kept with the decision, and read aloud where you dissent.'
        }
        data-autofocus
        resize="vertical"
        rows={3}
        value={draft.rationale}
        onChange={(event) => onDraft({ rationale: event.currentTarget.value })}
      />
    </Confirm>
  );
}

/** Only an abstention needs no words. */
const isWhole = ({ ballot, rationale }: VoteDraft): boolean =>
  ballot === 'abstain' || (ballot !== null && rationale.trim() !== '');

/** Why no vote can be cast any more, while somebody is writing one. */
const whyStopped = (item: RoomItem): string | null => {
  if (item.isWithheld) return 'You are recused from this item; your vote was not cast.';
  if (item.state === 'decided') return 'This item was sealed meanwhile; your vote was not cast.';
  if (item.state !== 'open') return 'This item is not open any more; your vote was not cast.';
  return item.quorum && !item.quorum.isQuorate ? suspendedWords(item.quorum) : null;
};
