import { useQuery } from '@apollo/client/react';
import { counted, day, instant, Sentence, timeOfDay } from '@gatehouse/ui';
import { graphql, useLive, type SinceVisitQuery } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import classes from '../home.module.css';
import { homeMoved } from '../home.query';
import { useVisit } from './use-visit';

const sinceQuery = graphql(`
  query SinceVisit {
    sinceVisit {
      at
      count
      latest {
        id
        parts {
          kind
          text
          person {
            id
            name
          }
        }
        pilot {
          id
          name
        }
        at
      }
    }
  }
`);

/** What others did while the person was away. */
export function SinceVisit() {
  const isNoted = useVisit();
  const { data, refetch } = useQuery(sinceQuery, { skip: !isNoted, fetchPolicy: 'network-only' });
  useLive(homeMoved, {
    variables: {},
    isOn: isNoted,
    isNewsOnly: true,
    onData: () => void refetch(),
    onReconnected: () => void refetch(),
  });
  if (!data) return null;
  const { at, count, latest } = data.sinceVisit;
  return (
    <section className={classes.since} aria-labelledby="since-visit">
      <div className={classes.sinceHead}>
        <h2 id="since-visit">Since you were here</h2>
        {at && (
          <span title={instant(at)}>
            {lastHere(at)}, {counted(count, 'event')}
          </span>
        )}
      </div>
      {at === null && (
        <p>This is your first visit. From now on, what others do while you are away is here.</p>
      )}
      {at !== null && count === 0 && <p>Nobody has recorded anything since.</p>}
      <ul>
        {latest.map((one) => (
          <Event key={one.id} {...one} />
        ))}
      </ul>
    </section>
  );
}

function Event({ parts, pilot, at }: SinceVisitQuery['sinceVisit']['latest'][number]) {
  return (
    <li title={instant(at)}>
      <Sentence parts={parts} />
      {pilot && (
        <Link to={`/pilots/${pilot.id}`} className={classes.about}>
          {pilot.name}
        </Link>
      )}
    </li>
  );
}

/** `17:42` today, `Fri 17:42` within the week, else the day. */
const lastHere = (at: string): string => {
  const then = new Date(at);
  const now = new Date();
  if (then.toDateString() === now.toDateString()) return timeOfDay(then);
  if (now.getTime() - then.getTime() > sixDaysInMs) return day(then);
  return `${weekday.format(then)} ${timeOfDay(then)}`;
};

const sixDaysInMs = 6 * 86_400_000;
const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'short' });
