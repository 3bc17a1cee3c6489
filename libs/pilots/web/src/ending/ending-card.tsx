import { day, money, PersonName, When } from '@gatehouse/ui';
import { killReasonWords } from '@gatehouse/web-kit';
import pilotClasses from '../pilot/pilot.module.css';
import type { ShownPilot } from '../pilot/shown-pilot';
import classes from './ending.module.css';

/** How a pilot ended, and what it taught; nothing while it lives. */
export function EndingCard({ pilot }: { pilot: ShownPilot }) {
  const { killing, retiredBecause } = pilot;
  if (!killing && retiredBecause === null) return null;
  return (
    <section className={pilotClasses.block} aria-labelledby="ending-card">
      <h2 id="ending-card">{killing ? 'Killed' : 'Retired'}</h2>
      <div className={pilotClasses.body}>
        {killing ? <Killing killing={killing} /> : <p className={classes.lessons}>“{retiredBecause}”</p>}
      </div>
    </section>
  );
}

function Killing({ killing }: { killing: NonNullable<ShownPilot['killing']> }) {
  return (
    <>
      <p>
        {killReasonWords[killing.reason]}, on <When at={killing.at} show={day} />.
      </p>
      <p className={classes.lessons}>“{killing.because}”</p>
      {killing.gate === null ? (
        <PersonName name={killing.by.name} initials={killing.by.initials} />
      ) : (
        <p>The board, at {killing.gate}</p>
      )}
      <h3>Lessons</h3>
      <p className={classes.lessons}>“{killing.lessons}”</p>
      <p>
        {killing.freed ? `It frees ${money(killing.freed)} in twelve months.` : 'What it frees is not known.'}
      </p>
    </>
  );
}
