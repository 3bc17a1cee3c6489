import { day, When } from '@gatehouse/ui';
import { historyOf } from './history';
import type { WholePerson } from './person-query';
import classes from './person.module.css';

/** How it came about, the newest first. */
export function HistorySection({ person }: { person: WholePerson }) {
  return (
    <section aria-labelledby="history">
      <h2 id="history">History</h2>
      <ol className={classes.history}>
        {historyOf(person).map(({ at, sentence }) => (
          <li key={`${at} ${sentence}`}>
            <span>{sentence}</span>
            <When at={at} show={day} />
          </li>
        ))}
      </ol>
    </section>
  );
}
