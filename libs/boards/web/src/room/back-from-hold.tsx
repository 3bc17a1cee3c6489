import { skipToken, useQuery } from '@apollo/client/react';
import { day, Fact, Facts } from '@gatehouse/ui';
import { graphql, useMoment } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import type { RoomItem } from './room-query';
import classes from './room.module.css';

const heldQuery = graphql(`
  query PilotHeldByBoard($id: ID!, $asOf: DateTime, $known: Known, $atPosition: Position) {
    pilot(id: $id, asOf: $asOf, known: $known, atPosition: $atPosition) {
      id
      holds {
        cause
        reason
        since
        returnOn
      }
      reviews {
        id
        gate
        decision {
          outcome
          decisionId
          at
          because
        }
      }
    }
  }
`);

/** What a board needs of a pilot whose hold has come to its day: why it was held, by which decision, until when. */
export function BackFromHold({ item }: { item: RoomItem }) {
  const { variables, keep } = useMoment();
  const id = item.kind === 'return' ? item.pilotId : null;
  const { data } = useQuery(heldQuery, id ? { variables: { id, ...variables } } : skipToken);
  const pilot = data?.pilot;
  if (!pilot) return null;
  const hold = pilot.holds.find(({ cause }) => cause === 'board');
  const review = pilot.reviews.find(({ decision }) => decision?.outcome === 'hold');
  return (
    <section aria-label="The hold" className={classes.sealed}>
      {hold ? (
        <>
          <div data-sealed className={classes.sealedWords}>
            <p>{hold.reason}</p>
          </div>
          <Facts>
            <Fact name="On hold since">{day(hold.since)}</Fact>
            {hold.returnOn && <Fact name="To come back on">{day(hold.returnOn)}</Fact>}
            {review?.decision && (
              <Fact name="Decided">
                <span>
                  <Link className={classes.link} to={keep(`/decisions/${review.decision.decisionId}`)}>
                    {review.gate}, {day(review.decision.at)}
                  </Link>
                </span>
              </Fact>
            )}
          </Facts>
        </>
      ) : (
        <p>Nothing holds it any more.</p>
      )}
    </section>
  );
}
