import { useQuery } from '@apollo/client/react';
import {
  ButtonLink,
  counted,
  EmptyState,
  ErrorState,
  IconSearch,
  Loading,
  Page,
  PageHeader,
} from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import type { ResultOf } from '@graphql-typed-document-node/core';
import { useParams } from 'react-router';
import { policyDifferenceQuery } from './policy.query';
import { ChangeList } from './change-list';

type Answer = ResultOf<typeof policyDifferenceQuery>;
export type ShownChange = NonNullable<Answer['policyDifference']>[number];

/** Two versions, or a version and the draft, field by field. */
export function ComparePoliciesPage() {
  const { id = '', before = '', after = '' } = useParams();
  const { keep } = useMoment();
  const to = after === 'draft' ? null : Number(after);
  const variables = { policy: id, from: Number(before) || 0, to };
  const { data, error, refetch } = useQuery(policyDifferenceQuery, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const name = data?.policy?.name ?? 'Policy';
  const other = to === null ? 'draft' : `version ${to}`;
  const title = `${name}: version ${before} and ${other}`;
  const changes = data?.policyDifference;
  return (
    <Page
      title={title}
      crumbs={[
        { label: 'Policies', to: keep('/policies') },
        { label: name, to: keep(`/policies/${id}/v/${data?.policy?.latest ?? before}`) },
        { label: 'Compare' },
      ]}
    >
      {changes && (
        <>
          <PageHeader
            title={title}
            lead={
              changes.length === 0
                ? 'They say the same.'
                : `${counted(changes.length, 'field reads', 'fields read')} differently.`
            }
            actions={
              <ButtonLink to={keep(to === null ? `/policies/${id}/draft` : `/policies/${id}/v/${to}`)}>
                {to === null ? 'Back to the draft' : `Read version ${to}`}
              </ButtonLink>
            }
          />
          <ChangeList changes={changes} />
        </>
      )}
      {data && !changes && (
        <EmptyState title="One of the two is not there" icon={IconSearch}>
          Choose versions that were published, or write a draft first.
        </EmptyState>
      )}
      {!data && !error && <Loading label="Comparing" rows={6} rowHeight={44} />}
      {!data && error && (
        <ErrorState title="They could not be compared" onRetry={() => void refetch()}>
          The server did not answer. Nothing is lost; ask again in a moment.
        </ErrorState>
      )}
    </Page>
  );
}
