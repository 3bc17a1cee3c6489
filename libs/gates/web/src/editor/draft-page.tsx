import { skipToken, useQuery } from '@apollo/client/react';
import { ButtonLink, EmptyState, ErrorState, IconPencil, IconSearch, Loading, Page } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { useParams } from 'react-router';
import { usePolicyNews } from '../policies/use-policy-news';
import { policyDraftQuery, type DraftedPolicy } from './draft.query';
import { DraftScreen } from './draft-screen';

/** The draft of a policy, to be written. There is none of it in the past. */
export function PolicyDraftPage() {
  const { id = '' } = useParams();
  const { isPast } = useMoment();
  const { data, error, refetch } = useQuery(policyDraftQuery, isPast ? skipToken : { variables: { id } });
  usePolicyNews();
  const reason = isPast ? 'Drafts are written in the present. Return to now.' : closedBecause(data?.policy);
  if (data?.policy && reason === null) return <DraftScreen key={id} policy={data.policy} />;
  return (
    <Page title="Draft of a policy" crumbs={[{ label: 'Policies', to: '/policies' }, { label: 'Draft' }]}>
      {(isPast || data?.policy) && (
        <EmptyState title="This draft is not yours to write" icon={IconPencil} actions={<Back />}>
          {reason}
        </EmptyState>
      )}
      {data && !data.policy && (
        <EmptyState title="No policy has this id" icon={IconSearch} actions={<Back />}>
          The address may be incomplete.
        </EmptyState>
      )}
      {!isPast && !data && !error && <Loading label="Reading the draft" rows={8} rowHeight={44} />}
      {!data && error && (
        <ErrorState title="The draft could not be read" onRetry={() => void refetch()}>
          The server did not answer. Nothing is lost; it can be read again in a moment.
        </ErrorState>
      )}
    </Page>
  );
}

const closedBecause = (policy: DraftedPolicy | null | undefined): string | null =>
  policy?.actions.find(({ command, isOpen }) => command === 'DraftPolicy' && !isOpen)?.reason ?? null;

function Back() {
  return <ButtonLink to="/policies">Open the policies</ButtonLink>;
}
