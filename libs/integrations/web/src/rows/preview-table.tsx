import { count, ErrorState, Loading, StageMini, Tag, Tier } from '@gatehouse/ui';
import { graphql, words } from '@gatehouse/web-kit';
import { useQuery } from '@apollo/client/react';
import type { ResultOf } from '@graphql-typed-document-node/core';
import classes from './rows.module.css';

const previewQuery = graphql(`
  query ImportPreview($id: ID!) {
    import(id: $id) {
      id
      preview(first: 8) {
        line
        externalId
        name
        unit
        stage
        isRetired
        riskTier
        effect
      }
    }
  }
`);

type PreviewRow = NonNullable<ResultOf<typeof previewQuery>['import']>['preview'][number];

/** The first rows as the pilots that they will be. */
export function PreviewTable({ importId, total }: { importId: string; total: number }) {
  const { data, error, refetch } = useQuery(previewQuery, { variables: { id: importId } });
  const rows = data?.import?.preview ?? [];
  if (error) return <ErrorState title="The preview could not be read" onRetry={() => void refetch()} />;
  if (!data) return <Loading label="Reading the preview" rows={5} />;
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="preview">
      <div className={classes.head}>
        <h2 id="preview">How it will look</h2>
        <span className={classes.quiet}>
          {count(rows.length)} of {count(Math.max(total, rows.length))}
        </span>
      </div>
      <div className={classes.scroller} tabIndex={0} role="group" aria-label="How it will look, as a table">
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">External id</th>
              <th scope="col">Name</th>
              <th scope="col">Unit</th>
              <th scope="col">Stage</th>
              <th scope="col">Tier</th>
              <th scope="col">Effect</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <PreviewRowView key={row.line} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function PreviewRowView({ row }: { row: PreviewRow }) {
  return (
    <tr>
      <td className={classes.mono}>{row.externalId ?? 'none'}</td>
      <td className={classes.name} title={row.name}>
        {row.name}
      </td>
      <td>{row.unit}</td>
      <td>
        <StageMini stage={row.stage ? words(row.stage) : 'idea'} />{' '}
        {row.isRetired && <Tag tone="outline">retired</Tag>}
      </td>
      <td>
        <Tier tier={row.riskTier && words(row.riskTier)} />
      </td>
      <td>{row.effect}</td>
    </tr>
  );
}
