import { CriterionMark, counted, Icon, IconClock, IconLock, IconPlayerPlay, timeOfDay } from '@gatehouse/ui';
import { words } from '@gatehouse/web-kit';
import { ballotWord } from '../outcome/outcomes';
import type { Room, RoomItem } from './room-query';
import { spentOn } from './room-state';
import classes from './room.module.css';
import { noHour, useNow } from './use-now';

type Props = {
  room: Room;
  shown: string | undefined;
  onShow: (itemId: string) => void;
};

/** The items in their order, what became of each, and how the meeting keeps its time. */
export function Agenda({ room, shown, onShow }: Props) {
  const now = useNow();
  return (
    <nav aria-label="Agenda" className={classes.agenda}>
      <div className={classes.between}>
        <h2>Agenda</h2>
        {room.state === 'open' && now !== noHour && (
          <span className={classes.small}>{onTime(room, now)}</span>
        )}
      </div>
      <ol>
        {room.items.map((item, index) => (
          <li key={item.id}>
            <button
              type="button"
              className={classes.agendaItem}
              data-state={item.state}
              aria-current={item.itemId === shown ? 'true' : undefined}
              onClick={() => onShow(item.itemId)}
            >
              <span className={classes.agendaMark}>
                <Mark item={item} number={index + 1} />
              </span>
              <span className={classes.agendaWords}>
                <span>{item.title}</span>
                <span className={classes.between}>
                  <TimeTaken item={item} now={now} />
                  <Became item={item} />
                </span>
                {item.state === 'open' && !item.isWithheld && <Bar item={item} now={now} />}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Mark({ item, number }: { item: RoomItem; number: number }) {
  if (item.isWithheld)
    return (
      <span className={classes.plum}>
        <Icon of={IconLock} size={12} />
      </span>
    );
  if (item.state === 'decided') return <CriterionMark state="met">{''}</CriterionMark>;
  if (item.state === 'open')
    return (
      <span className={classes.accent}>
        <Icon of={IconPlayerPlay} size={12} />
      </span>
    );
  if (item.state === 'deferred') return <Icon of={IconClock} size={12} />;
  return <>{number}</>;
}

function TimeTaken({ item, now }: { item: RoomItem; now: Date }) {
  const minutes = Math.floor(spentOn(item, now) / 60);
  const isOver = minutes > item.minutes;
  if (item.isWithheld || (item.state === 'waiting' && minutes === 0)) return <span>{item.minutes} min</span>;
  return (
    <span data-over={isOver || undefined}>
      {minutes} of {item.minutes} min
    </span>
  );
}

function Became({ item }: { item: RoomItem }) {
  const { isWithheld, state, decision, tally } = item;
  if (isWithheld) return <span className={classes.plum}>recused</span>;
  if (state === 'deferred') return <span>deferred</span>;
  if (!decision) return null;
  return (
    <span className={classes.became} data-outcome={words(decision.outcome)}>
      {ballotWord(decision.outcome)}
      {tally && tally.counts.length > 0 && `, ${fell(tally)}`}
    </span>
  );
}

function Bar({ item, now }: { item: RoomItem; now: Date }) {
  const share = Math.min(1, spentOn(item, now) / Math.max(1, item.minutes * 60));
  return (
    <span className={classes.bar} aria-hidden="true">
      <i style={{ width: `${share * 100}%` }} />
    </span>
  );
}

/** `4 to 0`: for the answer that carried, and against it. */
const fell = ({ counts, carried }: NonNullable<RoomItem['tally']>): string => {
  const sum = (one: readonly { votes: number }[]) => one.reduce((total, { votes }) => total + votes, 0);
  const rest = counts.filter(({ ballot }) => ballot !== carried && ballot !== 'abstain');
  return `${sum(counts.filter(({ ballot }) => ballot === carried))} to ${sum(rest)}`;
};

/** `14:44, 2 min late`: what items took beyond their boxes, and how late it began. */
const onTime = ({ items, startsAt, openedAt }: Room, now: Date): string => {
  const begun = openedAt ? Math.max(0, (Date.parse(openedAt) - Date.parse(startsAt)) / 60_000) : 0;
  const taken = items.reduce((sum, item) => {
    const spent = spentOn(item, now) / 60;
    const isOver = item.state === 'decided' || item.state === 'deferred';
    return sum + (isOver ? spent - item.minutes : Math.max(0, spent - item.minutes));
  }, 0);
  const late = Math.round(begun + taken);
  return late > 0 ? `${timeOfDay(now)}, ${counted(late, 'min', 'min')} late` : `${timeOfDay(now)}, on time`;
};
