import { ErrorState, Loading, logPosition, NativeSelect, occurred, When } from '@gatehouse/ui';
import { graphql, useMoment, words } from '@gatehouse/web-kit';
import { useQuery } from '@apollo/client/react';
import type { ResultOf } from '@graphql-typed-document-node/core';
import { useState } from 'react';
import classes from './history.module.css';

const historyQuery = graphql(`
  query PilotHistory($id: ID!, $field: PilotField!, $asOf: DateTime, $known: Known, $atPosition: Position) {
    pilot(id: $id, asOf: $asOf, known: $known, atPosition: $atPosition) {
      id
      history(field: $field) {
        value
        from
        to
        position
        by {
          id
          name
        }
        sentence
      }
    }
  }
`);

const fields = [
  { value: 'stage', label: 'Stage' },
  { value: 'status', label: 'Status' },
  { value: 'owner', label: 'Owner' },
  { value: 'sponsor', label: 'Sponsor' },
  { value: 'riskTier', label: 'Risk tier' },
  { value: 'autonomy', label: 'Autonomy' },
  { value: 'name', label: 'Name' },
  { value: 'purpose', label: 'Purpose' },
  { value: 'unit', label: 'Unit' },
  { value: 'programme', label: 'Programme' },
  { value: 'tags', label: 'Tags' },
] as const;

type FieldName = (typeof fields)[number]['value'];
type Version = NonNullable<ResultOf<typeof historyQuery>['pilot']>['history'][number];

/** Every value that one field had, when, and by which event it got it. */
export function History({ id }: { id: string }) {
  const [field, setField] = useState<FieldName>('stage');
  return (
    <section className={classes.section} aria-label="History">
      <div className={classes.field}>
        <NativeSelect
          label="History of"
          value={field}
          data={[...fields]}
          onChange={(event) =>
            setField(fields.find(({ value }) => value === event.currentTarget.value)?.value ?? 'stage')
          }
        />
      </div>
      <Versions id={id} field={field} />
    </section>
  );
}

function Versions({ id, field }: { id: string; field: FieldName }) {
  const { variables } = useMoment();
  const { data, error, refetch } = useQuery(historyQuery, { variables: { id, field, ...variables } });
  if (error) return <ErrorState title="The history could not be read" onRetry={() => void refetch()} />;
  if (!data) return <Loading label="Reading the history" rows={3} rowHeight={44} />;
  const versions = data.pilot?.history ?? [];
  if (versions.length === 0) return <p className={classes.none}>It never had a value.</p>;
  return (
    <ol className={classes.versions}>
      {versions.map((version) => (
        <VersionRow key={`${version.position}-${version.from}`} version={version} field={field} />
      ))}
    </ol>
  );
}

function VersionRow({ version, field }: { version: Version; field: FieldName }) {
  return (
    <li className={classes.version} data-stands={version.to ? undefined : true}>
      <div className={classes.when}>
        <When at={version.from} show={occurred} />
        <span>{version.to ? <>until {occurred(version.to)}</> : 'it stands'}</span>
      </div>
      <div className={classes.value}>
        <b>{valueWords(version.value ?? null, field)}</b>
        <span>
          {version.sentence} <code>{logPosition(version.position)}</code>
        </span>
      </div>
    </li>
  );
}

// Only these fields hold values of an enum; a name may well contain an underscore.
const enumFields: readonly FieldName[] = ['stage', 'status', 'riskTier'];

const valueWords = (value: string | null, field: FieldName): string => {
  if (value === null || value === '') return 'none';
  return enumFields.includes(field) ? words(value) : value;
};
