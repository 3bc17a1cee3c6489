import { count, ErrorState, instant, Loading, Tag, When, type Tone } from '@gatehouse/ui';
import { graphql } from '@gatehouse/web-kit';
import { useQuery } from '@apollo/client/react';
import type { ResultOf } from '@graphql-typed-document-node/core';
import { Link } from 'react-router';
import classes from './file.module.css';

const importsQuery = graphql(`
  query PastImports {
    imports(first: 50) {
      id
      fileName
      phase
      counts {
        rows
        registered
        changed
        refused
      }
      by {
        id
        name
      }
      startedAt
    }
  }
`);

type PastImport = ResultOf<typeof importsQuery>['imports'][number];

/** What was imported before, newest first. */
export function PastImports() {
  const { data, error, refetch } = useQuery(importsQuery);
  if (error && !data)
    return <ErrorState title="Earlier imports could not be read" onRetry={() => void refetch()} />;
  if (!data) return <Loading label="Reading earlier imports" rows={3} rowHeight={49} />;
  return (
    <section aria-labelledby="earlier-imports">
      <h2 id="earlier-imports">Earlier imports</h2>
      {data.imports.length === 0 ? (
        <p className={classes.none}>Nothing was imported yet.</p>
      ) : (
        <ul className={classes.imports}>
          {data.imports.map((one) => (
            <ImportRow key={one.id} one={one} />
          ))}
        </ul>
      )}
    </section>
  );
}

const looks: Record<PastImport['phase'], { words: string; tone: Tone }> = {
  checking: { words: 'being checked', tone: 'accent' },
  checked: { words: 'checked, not imported', tone: 'hold' },
  importing: { words: 'being imported', tone: 'accent' },
  finished: { words: 'imported', tone: 'go' },
  cancelled: { words: 'cancelled', tone: 'warn' },
  withdrawn: { words: 'withdrawn', tone: 'hold' },
  failed: { words: 'failed', tone: 'kill' },
};

function ImportRow({ one: { id, fileName, phase, counts, by, startedAt } }: { one: PastImport }) {
  const step = phase === 'checking' || phase === 'checked' ? 'check' : 'result';
  const { words, tone } = looks[phase];
  return (
    <li>
      <Link to={`/import/${id}/${step}`} className={classes.import}>
        <span className={classes.name}>
          <b>{fileName}</b>
          <span>
            {by.name}, <When at={startedAt} show={instant} />
          </span>
        </span>
        <span className={classes.counts}>
          {count(counts.registered)} registered, {count(counts.changed)} changed, {count(counts.refused)}{' '}
          refused
        </span>
        <Tag tone={tone}>{words}</Tag>
      </Link>
    </li>
  );
}
