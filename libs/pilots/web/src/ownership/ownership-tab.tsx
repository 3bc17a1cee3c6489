import { day, ErrorState, Loading, When } from '@gatehouse/ui';
import { graphql, useMoment } from '@gatehouse/web-kit';
import { useQuery } from '@apollo/client/react';
import type { ShownPilot } from '../pilot/shown-pilot';
import { StoryEntry } from '../story/story-entry';
import classes from './ownership.module.css';

const ownersQuery = graphql(`
  query PilotOwners($id: ID!, $asOf: DateTime, $known: Known, $atPosition: Position) {
    pilot(id: $id, asOf: $asOf, known: $known, atPosition: $atPosition) {
      id
      owners: history(field: owner) {
        value
        from
        to
        position
      }
      people: story(first: 50, kind: people) {
        edges {
          node {
            id
            parts {
              kind
              text
              person {
                id
                name
              }
            }
            kind
            eventType
            isByMachine
            occurredAt
            recordedAt
            position
            why {
              name
              value
            }
          }
        }
      }
    }
  }
`);

/** Who has answered for the pilot, when nobody did, and every offer and answer. */
export function OwnershipTab({ pilot: { id } }: { pilot: ShownPilot }) {
  const { variables } = useMoment();
  const { data, error, refetch } = useQuery(ownersQuery, { variables: { id, ...variables } });
  if (error) return <ErrorState title="The owners could not be read" onRetry={() => void refetch()} />;
  if (!data) return <Loading label="Reading the owners" rows={4} rowHeight={44} />;
  const { owners = [], people } = data.pilot ?? {};
  return (
    <section className={classes.section} aria-label="Owners so far">
      <h2>Who answered for it</h2>
      <ol className={classes.owners}>
        {owners.map(({ value, from, to, position }) => (
          <li key={`${position}-${from}`}>
            <b data-orphaned={value ? undefined : true}>{value ?? 'nobody'}</b>
            <span>
              <When at={from} show={day} /> {to ? <>to {day(to)}</> : 'until today'}
            </span>
          </li>
        ))}
      </ol>
      <h2>Offers and answers</h2>
      <ol className={classes.story}>
        {(people?.edges ?? []).map(({ node }) => (
          <StoryEntry key={node.id} entry={node} showsDay />
        ))}
      </ol>
      {people?.edges.length === 0 && <p>Nobody has been asked yet.</p>}
    </section>
  );
}
