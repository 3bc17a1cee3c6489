import { day, ErrorState, Loading, Tag, When } from '@gatehouse/ui';
import { graphql, useMoment } from '@gatehouse/web-kit';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import type { ReactNode } from 'react';
import type { ShownPilot } from '../pilot/shown-pilot';
import classes from './about.module.css';

const reportedQuery = graphql(`
  query PilotReported($id: ID!, $asOf: DateTime, $known: Known, $atPosition: Position) {
    pilot(id: $id, asOf: $asOf, known: $known, atPosition: $atPosition) {
      id
      reported {
        column
        value
      }
    }
  }
`);

type Props = { pilot: ShownPilot; revise: ReactNode; duplicates: ReactNode };

/** All of a pilot's words, what it may do again that another does, and what its file said beside them. */
export function About({ pilot, revise, duplicates }: Props) {
  return (
    <section className={classes.section} aria-label="About">
      <div className={classes.head}>
        <h2>Words</h2>
        {revise}
      </div>
      <dl className={classes.words}>
        <Word name="Name">{pilot.name}</Word>
        <Word name="Purpose">{pilot.purpose || <i>The file says nothing.</i>}</Word>
        <Word name="Unit">{pilot.unit}</Word>
        <Word name="Programme">{pilot.programme ?? 'none'}</Word>
        <Word name="Tags">
          {pilot.tags.length === 0 && 'none'}
          <span className={classes.tags}>
            {pilot.tags.map((tag) => (
              <Tag key={tag} tone="outline">
                {tag}
              </Tag>
            ))}
          </span>
        </Word>
        <Word name="External id">{pilot.externalId ?? 'none'}</Word>
        <Word name="Registered">
          <When at={pilot.registeredAt} show={day} />
          {pilot.importId && (
            <>
              , by an <Link to={`/import/${pilot.importId}/result`}>import</Link>
            </>
          )}
        </Word>
      </dl>
      {duplicates}
      <Reported id={pilot.id} />
    </section>
  );
}

function Word({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Reported({ id }: { id: string }) {
  const { variables } = useMoment();
  const { data, error, refetch } = useQuery(reportedQuery, { variables: { id, ...variables } });
  if (error)
    return <ErrorState title="The file’s columns could not be read" onRetry={() => void refetch()} />;
  if (!data) return <Loading label="Reading the file’s columns" rows={4} />;
  const reported = (data.pilot?.reported ?? []).filter(({ value }) => value.trim() !== '');
  return (
    <>
      <div className={classes.head}>
        <h2>As the file reported it</h2>
      </div>
      {reported.length === 0 ? (
        <p className={classes.none}>It was not imported, or its row had no other columns.</p>
      ) : (
        <dl className={classes.words}>
          {reported.map(({ column, value }, index) => (
            <Word key={`${column}-${index}`} name={column}>
              {value}
            </Word>
          ))}
        </dl>
      )}
    </>
  );
}
