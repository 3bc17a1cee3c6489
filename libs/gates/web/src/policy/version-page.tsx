import { useQuery } from '@apollo/client/react';
import { ButtonLink, EmptyState, ErrorState, IconSearch, Loading, Page } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { useParams } from 'react-router';
import { usePolicyNews } from '../policies/use-policy-news';
import { policyVersionQuery } from './policy.query';
import { VersionScreen } from './version-screen';

/** A published version, to be read. */
export function PolicyVersionPage() {
  const { id = '', version: asked = '' } = useParams();
  const version = /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : 0;
  const { variables, isPast, keep } = useMoment();
  const { data, error, refetch } = useQuery(policyVersionQuery, { variables: { id, version, ...variables } });
  usePolicyNews();
  if (data?.policyVersion && data.policy)
    return <VersionScreen key={`${id}/${version}`} version={data.policyVersion} policy={data.policy} />;
  const crumbs = [{ label: 'Policies', to: keep('/policies') }, { label: `Version ${asked}` }];
  return (
    <Page title="Policy" crumbs={crumbs}>
      {data && (
        <EmptyState
          title={isPast ? 'This version was not published yet' : 'There is no such version'}
          icon={IconSearch}
          actions={<ButtonLink to={keep('/policies')}>Open the policies</ButtonLink>}
        >
          {isPast
            ? 'At the instant you are reading, nobody was held to it.'
            : 'The address may be incomplete.'}
        </EmptyState>
      )}
      {!data && !error && <Loading label="Reading the policy" rows={8} rowHeight={44} />}
      {!data && error && (
        <ErrorState title="This policy could not be read" onRetry={() => void refetch()}>
          The server did not answer. Nothing is lost; it can be read again in a moment.
        </ErrorState>
      )}
    </Page>
  );
}
