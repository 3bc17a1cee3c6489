import { useQuery } from '@apollo/client/react';
import { Button, counted, EmptyState, ErrorState, Loading, Note, Page, PageHeader } from '@gatehouse/ui';
import { useMe, useMoment, useStart } from '@gatehouse/web-kit';
import { useState } from 'react';
import { BeginPolicy } from './begin-policy';
import { policiesQuery, type ListedPolicy } from './policies.query';
import { PolicyList } from './policy-list';
import classes from './policies.module.css';
import { usePolicyNews } from './use-policy-news';

/** Every gate policy: its versions, and how many pilots are under each. */
export function PoliciesPage() {
  const { variables } = useMoment();
  const { data, error, refetch } = useQuery(policiesQuery, { variables });
  usePolicyNews();
  return (
    <Page title="Policies">
      {data && <Shown policies={data.policies} unplaced={data.placements.totalCount} />}
      {!data &&
        (error ? (
          <ErrorState title="The policies could not be read" onRetry={() => void refetch()}>
            The server did not answer. Nothing is lost; they can be read again in a moment.
          </ErrorState>
        ) : (
          <Loading label="Reading the policies" rows={5} rowHeight={49} />
        ))}
    </Page>
  );
}

/** Policies are for every pilot, so only the programme office for everything writes them. */
export function useMayWritePolicies(): boolean {
  const { isPast } = useMoment();
  const grants = useMe()?.person.grants ?? [];
  return !isPast && grants.some(({ role, scope }) => role === 'programme_office' && scope === 'everything');
}

function Shown({ policies, unplaced }: { policies: readonly ListedPolicy[]; unplaced: number }) {
  const [isBeginning, setBeginning] = useState(false);
  const mayWrite = useMayWritePolicies();
  useStart((name) => {
    if (name === 'beginPolicy' && mayWrite) setBeginning(true);
  });
  const begin = mayWrite && (
    <Button tone="solid" onClick={() => setBeginning(true)}>
      Begin a policy
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Policies"
        lead="The rules of the stage model. A pilot keeps its version until it is migrated on purpose."
        actions={policies.length > 0 && begin}
      />
      {policies.length === 0 ? (
        <NoPolicies begin={begin} />
      ) : (
        <>
          {unplaced > 0 && (
            <div className={classes.note}>
              <Note title={`${counted(unplaced, 'active pilot is', 'active pilots are')} under no policy.`}>
                No gate lies before them. Open a published version to place them under it.
              </Note>
            </div>
          )}
          <PolicyList policies={policies} />
        </>
      )}
      {isBeginning && <BeginPolicy policies={policies} onClose={() => setBeginning(false)} />}
    </>
  );
}

function NoPolicies({ begin }: { begin: React.ReactNode }) {
  const { isPast } = useMoment();
  if (isPast)
    return (
      <EmptyState title="There was no policy yet">
        At the instant you are reading, no gate lay before any pilot.
      </EmptyState>
    );
  return (
    <EmptyState title="No gate policy yet" actions={begin}>
      A policy says what must be so before a pilot enters its next stage, who signs it off and which board
      decides. The built-in one is a start: owner accepted, contract in force, baseline measured, kill
      criteria agreed, pathway signed.
      {!begin && ' The programme office begins one.'}
    </EmptyState>
  );
}
