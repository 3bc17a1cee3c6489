import { wholeDay } from '@gatehouse/kernel';
import { day, PersonName, Tier, When } from '@gatehouse/ui';
import { words } from '@gatehouse/web-kit';
import { EndingCard } from '../ending/ending-card';
import { OwnershipCard } from '../ownership/ownership-card';
import { ActionButton, type Start } from './action-button';
import classes from './pilot.module.css';
import type { ShownPilot } from './shown-pilot';

type Props = { pilot: ShownPilot; me: string | null; at: Date | undefined; onStart: Start };

/** The state of a pilot beside its story: ownership, sponsor, tier and holds, each with what can be done. */
export function PilotRail(props: Props) {
  return (
    <aside className={classes.rail} aria-label="State of this pilot">
      <EndingCard pilot={props.pilot} />
      <OwnershipCard {...props} />
      <Sponsor {...props} />
      <RiskTier {...props} />
      <Holds {...props} />
    </aside>
  );
}

function Sponsor({ pilot, onStart }: Props) {
  return (
    <section className={classes.block} aria-labelledby="sponsor-card">
      <h2 id="sponsor-card">Sponsor</h2>
      <div className={classes.body}>
        {pilot.sponsor ? (
          <PersonName name={pilot.sponsor.name} initials={pilot.sponsor.initials} />
        ) : (
          <p>Nobody sponsors it yet.</p>
        )}
        <ActionButton
          pilot={pilot}
          name="nameSponsor"
          label={pilot.sponsor ? 'Name another sponsor' : 'Name a sponsor'}
          onStart={onStart}
        />
      </div>
    </section>
  );
}

function RiskTier({ pilot, onStart }: Props) {
  return (
    <section className={classes.block} aria-labelledby="tier-card">
      <h2 id="tier-card">Risk tier</h2>
      <div className={classes.body}>
        <Tier tier={pilot.riskTier && words(pilot.riskTier)} />
        <ActionButton pilot={pilot} name="assignRiskTier" label="Assign a risk tier" onStart={onStart} />
      </div>
    </section>
  );
}

function Holds({ pilot, onStart }: Props) {
  const isHeldByOffice = pilot.holds.some(({ cause }) => words(cause) === 'programme-office');
  return (
    <section className={classes.block} aria-labelledby="holds-card">
      <h2 id="holds-card">Holds</h2>
      <div className={classes.body}>
        {pilot.holds.length === 0 && <p>Nothing holds it.</p>}
        {pilot.holds.map(({ cause, since, reason, returnOn }) => (
          <div key={cause}>
            <p>
              {heldBy(words(cause))}, since <When at={since} show={day} />
              {returnOn && (
                <>
                  , back before it on <When at={wholeDay(returnOn)} show={day} />
                </>
              )}
              :
            </p>
            <blockquote className={classes.quote}>“{reason}”</blockquote>
          </div>
        ))}
        {isHeldByOffice ? (
          <ActionButton pilot={pilot} name="resumePilot" label="Resume the pilot" onStart={onStart} />
        ) : (
          <ActionButton pilot={pilot} name="holdPilot" label="Put on hold" onStart={onStart} />
        )}
      </div>
    </section>
  );
}

const heldBy = (cause: string): string =>
  cause === 'emergency' ? 'By an emergency stop' : `By the ${cause.replaceAll('-', ' ')}`;
