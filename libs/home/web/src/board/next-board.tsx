import { useQuery } from '@apollo/client/react';
import {
  ButtonLink,
  counted,
  Icon,
  IconCircleCheck,
  IconLock,
  instant,
  Tag,
  timeOfDay,
  type IconShape,
} from '@gatehouse/ui';
import { graphql, type NextBoardQuery } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import classes from './board.module.css';

const nextBoardQuery = graphql(`
  query NextBoard($from: DateTime!, $until: DateTime!) {
    meetings(from: $from, until: $until) {
      id
      boardName
      title
      startsAt
      state
      pack {
        frozenAt
      }
      items {
        id
        title
        kind
        state
      }
      seats {
        id
        hasVote
      }
      apologies {
        person {
          id
        }
      }
    }
  }
`);

type Meeting = NextBoardQuery['meetings'][number];

/** The meeting that is held now or next, of any board, with what is on its agenda. */
export function NextBoard({ from }: { from: Date }) {
  const { data } = useQuery(nextBoardQuery, { variables: around(from), fetchPolicy: 'cache-and-network' });
  const next = data?.meetings.find(({ state }) => state === 'open' || state === 'called');
  return next ? <Shown meeting={next} /> : null;
}

function Shown({ meeting }: { meeting: Meeting }) {
  const { id, boardName, title, startsAt, items, seats, apologies, state } = meeting;
  const isOpen = state === 'open';
  const voting = seats.filter(({ hasVote }) => hasVote).length;
  return (
    <section className={classes.next} aria-labelledby="next-board">
      <div className={classes.head}>
        <h2 id="next-board">Next board</h2>
        <span title={instant(startsAt)}>{isOpen ? <Tag tone="accent">live</Tag> : whenIs(startsAt)}</span>
      </div>
      <p className={classes.name}>
        {boardName}, {title}
      </p>
      <Frozen meeting={meeting} />
      <ol>
        {items.slice(0, mostShown).map((item, index) => (
          <li key={item.id}>
            <span>{index + 1}</span>
            <Link to={`/meetings/${id}`} title={item.title}>
              {item.title}
            </Link>
            <span data-done={item.state === 'decided' || undefined}>{wordOf(item)}</span>
          </li>
        ))}
      </ol>
      {items.length > mostShown && <p>and {counted(items.length - mostShown, 'more item')}</p>}
      <div className={classes.foot}>
        <span>
          {counted(voting, 'seat')} with a vote
          {apologies.length > 0 && `; ${counted(apologies.length, 'apology', 'apologies')}`}
        </span>
        <ButtonLink size="small" to={isOpen ? `/meetings/${id}/room` : `/meetings/${id}`}>
          {isOpen ? 'Enter the room' : 'Prepare'}
        </ButtonLink>
      </div>
    </section>
  );
}

function Frozen({ meeting: { pack, items } }: { meeting: Meeting }) {
  const [shape, says]: [IconShape, string] = pack
    ? [IconLock, `Pack frozen ${instant(pack.frozenAt)}`]
    : [IconCircleCheck, `${counted(items.length, 'item')}; the pack is not frozen`];
  return (
    <p className={classes.pack}>
      <Icon of={shape} size={14} />
      {says}
    </p>
  );
}

const wordOf = ({ kind, state }: Meeting['items'][number]): string =>
  state === 'waiting' ? words[kind] : state;

const words: Record<Meeting['items'][number]['kind'], string> = {
  review: 'review',
  return: 'return',
  trigger: 'trigger',
  exception: 'exception',
  information: '',
};

/** From the morning of the day, so that a meeting that has begun is still the next one. */
const around = (from: Date) => ({
  from: new Date(from.getTime() - halfADayInMs).toISOString(),
  until: new Date(from.getTime() + ninetyDaysInMs).toISOString(),
});

const whenIs = (at: string): string => `${dayWords.format(new Date(at))}, ${timeOfDay(new Date(at))}`;

const dayWords = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short' });
const halfADayInMs = 43_200_000;
const ninetyDaysInMs = 90 * 86_400_000;
const mostShown = 6;
