import { When, day, Orphaned, PersonName } from '@gatehouse/ui';
import { ActionButton, type Start } from '../pilot/action-button';
import classes from '../pilot/pilot.module.css';
import type { ShownPilot } from '../pilot/shown-pilot';

type Props = { pilot: ShownPilot; me: string | null; at: Date | undefined; onStart: Start };

/** Who answers for the pilot, or who is asked to, and what can be done about it. */
export function OwnershipCard(props: Props) {
  return (
    <section className={classes.block} aria-labelledby="ownership-card">
      <h2 id="ownership-card">Ownership</h2>
      <div className={classes.body}>
        <OwnershipBody {...props} />
      </div>
    </section>
  );
}

function OwnershipBody(props: Props) {
  const { owner, offer } = props.pilot;
  if (owner) return <Owned {...props} />;
  if (offer && offer.to.id === props.me) return <OfferedToMe {...props} />;
  return <Unowned {...props} />;
}

function Owned({ pilot, onStart }: Props) {
  return (
    <>
      {pilot.owner && (
        <div className={classes.line}>
          <PersonName name={pilot.owner.name} initials={pilot.owner.initials} />
        </div>
      )}
      {pilot.ownerSince && (
        <p>
          Accepted on <When at={pilot.ownerSince} show={day} />.
        </p>
      )}
      <ActionButton pilot={pilot} name="releaseOwnership" label="Release ownership" onStart={onStart} />
    </>
  );
}

function OfferedToMe({ pilot, at, onStart }: Props) {
  return (
    <>
      <div className={classes.line}>
        <Orphaned since={pilot.orphanedSince ?? null} at={at} />
        {pilot.offer && (
          <span>
            offered to you by {pilot.offer.by.name}, <When at={pilot.offer.at} show={day} />
          </span>
        )}
      </div>
      <p>
        If you accept, you are called first when it fails, you sign its decision contract, and its next gate
        waits on you. Nobody else can accept for you.
      </p>
      <div className={classes.actions}>
        <ActionButton
          pilot={pilot}
          name="acceptOwnership"
          label="Accept ownership"
          tone="solid"
          onStart={onStart}
        />
        <ActionButton
          pilot={pilot}
          name="declineOwnership"
          label="Decline, with a reason"
          onStart={onStart}
        />
      </div>
    </>
  );
}

function Unowned({ pilot, at, onStart }: Props) {
  const { offer } = pilot;
  return (
    <>
      <div className={classes.line}>
        <Orphaned since={pilot.orphanedSince ?? null} at={at} />
      </div>
      {offer ? (
        <p>
          Offered to {offer.to.name}, not yet accepted. {offer.by.name} asked on{' '}
          <When at={offer.at} show={day} />.
        </p>
      ) : (
        <p>Nobody has accepted it, and nobody is asked.</p>
      )}
      <ActionButton
        pilot={pilot}
        name="offerOwnership"
        label={offer ? 'Offer it to somebody else' : 'Offer ownership'}
        tone={offer ? 'plain' : 'solid'}
        onStart={onStart}
      />
    </>
  );
}
