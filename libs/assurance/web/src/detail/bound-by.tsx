import { Tag } from '@gatehouse/ui';
import { graphql, useMoment, words } from '@gatehouse/web-kit';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import type { ShownEvidence } from '../evidence/evidence.query';
import classes from './detail.module.css';

const reviewsQuery = graphql(`
  query ReviewsThatBindEvidence($id: ID!, $asOf: DateTime, $known: Known, $atPosition: Position) {
    pilot(id: $id, asOf: $asOf, known: $known, atPosition: $atPosition) {
      id
      reviews {
        id
        gate
        state
        bound {
          evidence {
            id
          }
        }
      }
    }
  }
`);

/** The gate reviews that rest on it: if it moves, what was approved on it is void. */
export function BoundBy({ evidence }: { evidence: ShownEvidence }) {
  const { variables, keep } = useMoment();
  const { data } = useQuery(reviewsQuery, {
    variables: { id: evidence.pilotId, ...variables },
    errorPolicy: 'ignore',
  });
  const reviews = data?.pilot?.reviews.filter(({ bound }) =>
    bound.evidence.some(({ id }) => id === evidence.id),
  );
  if (!reviews || reviews.length === 0) return null;
  return (
    <section className={classes.block} aria-labelledby="bound-by">
      <h2 id="bound-by">Gate reviews that rest on it</h2>
      <ul className={classes.chain}>
        {reviews.map(({ id, gate, state }) => (
          <li key={id}>
            <Link to={keep(`/pilots/${evidence.pilotId}/reviews/${id}`)}>{gate}</Link>
            <Tag>{words(state)}</Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}
