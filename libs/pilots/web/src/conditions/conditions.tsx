import { Button, counted, day, EmptyState, ErrorState, Loading, When } from '@gatehouse/ui';
import { graphql, useMoment } from '@gatehouse/web-kit';
import type { ResultOf } from '@graphql-typed-document-node/core';
import { useQuery } from '@apollo/client/react';
import { useState, type ReactNode } from 'react';
import { actionOf } from '../pilot/actions';
import type { ShownPilot } from '../pilot/shown-pilot';
import { ConditionsForm } from './conditions-form';
import { ConditionsTable } from './conditions-table';
import classes from './conditions.module.css';

const conditionsQuery = graphql(`
  query PilotConditions($id: ID!, $asOf: DateTime, $known: Known, $atPosition: Position) {
    pilot(id: $id, asOf: $asOf, known: $known, atPosition: $atPosition) {
      id
      conditions {
        aspect
        inPilot
        inProduction
        closing
      }
      conditionsDeclaredAt
    }
  }
`);

export type Condition = NonNullable<ResultOf<typeof conditionsQuery>['pilot']>['conditions'][number];

type Props = { pilot: ShownPilot; onRecorded: (position: string) => Promise<void> };

/** The pilot's conditions beside production's: where the two differ, a good result here says little about there. */
export function Conditions({ pilot, onRecorded }: Props) {
  const [isEditing, setEditing] = useState(false);
  const { variables } = useMoment();
  const { data, error, refetch } = useQuery(conditionsQuery, { variables: { id: pilot.id, ...variables } });
  if (error) return <ErrorState title="The conditions could not be read" onRetry={() => void refetch()} />;
  if (!data) return <Loading label="Reading the conditions" rows={6} />;
  const lines = data.pilot?.conditions ?? [];
  if (isEditing)
    return (
      <ConditionsForm
        pilot={pilot}
        lines={lines}
        onClose={() => setEditing(false)}
        onRecorded={(position) => void onRecorded(position).then(() => setEditing(false))}
      />
    );
  const edit = <EditButton pilot={pilot} isFirst={lines.length === 0} onEdit={() => setEditing(true)} />;
  if (lines.length === 0) return <None edit={edit} />;
  return (
    <section className={classes.section} aria-label="Conditions">
      <div className={classes.head}>
        <p>
          {sentenceAbout(lines)}
          {data.pilot?.conditionsDeclaredAt && (
            <span className={classes.since}>
              {' '}
              Declared on <When at={data.pilot.conditionsDeclaredAt} show={day} />.
            </span>
          )}
        </p>
        {edit}
      </div>
      <ConditionsTable lines={lines} />
    </section>
  );
}

const sentenceAbout = (lines: readonly Condition[]): string => {
  const differing = lines.filter(({ inPilot, inProduction }) => inPilot !== inProduction);
  const open = differing.filter(({ closing }) => closing === null).length;
  if (differing.length === 0) return 'The pilot runs under production’s conditions.';
  const many = `${counted(differing.length, 'condition differs', 'conditions differ')} from production’s`;
  return open === 0
    ? `${many}; what would close each is named.`
    : `${many}; nobody has said what would close ${open === 1 ? 'one of them' : `${open} of them`}.`;
};

function EditButton({ pilot, isFirst, onEdit }: { pilot: ShownPilot; isFirst: boolean; onEdit: () => void }) {
  const action = actionOf(pilot, 'declareConditions');
  if (!action) return null;
  if (!action.isOpen) return <p className={classes.closed}>{action.reason}</p>;
  return (
    <Button tone={isFirst ? 'solid' : 'plain'} size="small" onClick={onEdit}>
      {isFirst ? 'Declare the conditions' : 'Declare them anew'}
    </Button>
  );
}

function None({ edit }: { edit: ReactNode }) {
  return (
    <section className={classes.section} aria-label="Conditions">
      <EmptyState title="Nobody has said how the pilot differs from production" actions={edit}>
        A pilot with six volunteers, cleaned data and an overnight run can look better than it is. Its
        conditions stand here beside production’s, line by line, with what would close each difference.
      </EmptyState>
    </section>
  );
}
