import { Icon, IconGripVertical, OutcomeMark, Tag, timeOfDay } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import type { KeyboardEvent } from 'react';
import { Link } from 'react-router';
import { ActMenu } from '../command/act-menu';
import { kindWord, subjectAddress } from '../list/kind-words';
import list from '../list/list.module.css';
import type { ShownItem, ShownMeeting } from './meeting.query';
import type { PrepareTask } from './prepare-dialogs';
import classes from './prepare.module.css';

type Props = {
  item: ShownItem;
  index: number;
  count: number;
  meeting: ShownMeeting;
  begins: Date | null;
  mayOrder: boolean;
  isDragged: boolean;
  onDrag: (itemId: string | null) => void;
  onDropHere: () => void;
  onMove: (to: number) => void;
  onTask: (task: PrepareTask) => void;
};

export function AgendaRow(props: Props) {
  const { item, index, begins, mayOrder, isDragged, onDrag, onDropHere } = props;
  return (
    <li
      className={classes.item}
      data-dragged={isDragged || undefined}
      draggable={mayOrder}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        onDrag(item.itemId);
      }}
      onDragEnd={() => onDrag(null)}
      onDragOver={(event) => mayOrder && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDropHere();
      }}
    >
      {mayOrder && <Grip {...props} />}
      <span className={classes.place}>{index + 1}</span>
      <span className={list.words}>
        <Title item={item} />
        <small>
          {kindWord(item.kind)}
          {item.rule != null && ', placed by a rule'}
          {item.text != null && `: ${item.text}`}
          {item.questions.length > 0 && `, ${questions(item)}`}
          {item.attachments.length > 0 && `, ${item.attachments.length} attached`}
        </small>
      </span>
      <Standing item={item} />
      <span className={classes.box}>
        {begins && <small>{timeOfDay(begins)}</small>}
        {item.minutes} min
      </span>
      <RowMenu {...props} />
    </li>
  );
}

/** Takes the item along by mouse; up and down arrows move it by keyboard. */
function Grip({ item, index, onMove }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? index - 1 : index + 1);
  };
  return (
    <button
      type="button"
      className={classes.grip}
      data-grip={item.itemId}
      aria-label={`Move ${item.title}`}
      title="Drag it, or move it with the up and down arrows"
      onKeyDown={onKeyDown}
    >
      <Icon of={IconGripVertical} size={14} />
    </button>
  );
}

function Title({ item }: { item: ShownItem }) {
  const { keep } = useMoment();
  if (item.isWithheld) return <b className={classes.withheld}>An item you are withdrawn from</b>;
  if (item.pilotId == null) return <b className={classes.title}>{item.title}</b>;
  return (
    <Link to={keep(subjectAddress(item.pilotId, item.reviewId))} className={classes.title}>
      {item.title}
    </Link>
  );
}

function Standing({ item }: { item: ShownItem }) {
  const { keep } = useMoment();
  if (item.decision)
    return (
      <Link to={keep(`/decisions/${item.decision.id}`)}>
        <OutcomeMark outcome={item.decision.outcome} isVoided={item.decision.isVoided} />
      </Link>
    );
  if (item.state === 'deferred') return <Tag tone="outline">deferred</Tag>;
  if (item.isWithheld || item.recusals.length > 0)
    return (
      <Tag tone="past">
        {item.isWithheld
          ? 'withheld'
          : `${item.recusals.map(({ person }) => person.name).join(', ')} withdrawn`}
      </Tag>
    );
  return null;
}

function RowMenu({ item, index, count, meeting, mayOrder, onMove, onTask }: Props) {
  const { itemId } = item;
  const moves = mayOrder
    ? [
        ...(index > 0 ? [{ label: 'Move it up', act: () => onMove(index - 1) }] : []),
        ...(index < count - 1 ? [{ label: 'Move it down', act: () => onMove(index + 1) }] : []),
      ]
    : [];
  return (
    <ActMenu
      label={`More to do with ${item.isWithheld ? `item ${index + 1}` : item.title}`}
      actions={meeting.commands}
      acts={[
        ...moves,
        {
          label: 'Ask a question',
          command: 'AskQuestion',
          about: itemId,
          act: () => onTask({ kind: 'ask', item }),
        },
        {
          label: 'Attach a file',
          command: 'AddAttachment',
          about: itemId,
          act: () => onTask({ kind: 'attach', item }),
        },
        {
          label: 'Take it off the agenda',
          command: 'RemoveItem',
          about: itemId,
          act: () => onTask({ kind: 'remove', item }),
        },
      ]}
    />
  );
}

const questions = ({ questions: asked }: ShownItem): string => {
  const open = asked.filter(({ answer }) => answer == null).length;
  const words = asked.length === 1 ? '1 question' : `${asked.length} questions`;
  return open === 0 ? words : `${words}, ${open} unanswered`;
};
