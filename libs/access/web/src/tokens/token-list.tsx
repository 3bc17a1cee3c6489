import { Button, day, ErrorState, Loading, Tag, When } from '@gatehouse/ui';
import { graphql, useNowClient } from '@gatehouse/web-kit';
import { useQuery } from '@apollo/client/react';
import type { ResultOf } from '@graphql-typed-document-node/core';
import { useState } from 'react';
import { isAdministrator, type ShownGrant } from '../people/shown-person';
import { RevokeToken } from './revoke-token';
import { scopesText, tokenEnd } from './token-words';
import classes from './tokens.module.css';

const tokensQuery = graphql(`
  query Tokens($atLeast: Position) {
    tokens(atLeast: $atLeast) {
      id
      label
      bearer {
        id
        name
      }
      scopes
      issuedAt
      expiresAt
      isRevoked
    }
  }
`);

export type ShownToken = ResultOf<typeof tokensQuery>['tokens'][number];

type Me = { id: string; name: string; grants: readonly ShownGrant[] };
type Props = { me: Me; atLeast: string | null; onRecorded: (position: string) => void };

/** Tokens that were issued, each to be revoked. */
export function TokenList({ me, atLeast, onRecorded }: Props) {
  const [leaving, setLeaving] = useState<ShownToken | null>(null);
  return (
    <section aria-labelledby="issued-tokens">
      <h2 id="issued-tokens">{isAdministrator(me) ? 'Everybody’s tokens' : 'Your tokens'}</h2>
      <Tokens atLeast={atLeast} onRevoke={setLeaving} />
      {leaving && (
        <RevokeToken
          token={leaving}
          me={me}
          onClose={() => setLeaving(null)}
          onRecorded={(position) => {
            setLeaving(null);
            onRecorded(position);
          }}
        />
      )}
    </section>
  );
}

type TokensProps = { atLeast: string | null; onRevoke: (token: ShownToken) => void };

function Tokens({ atLeast, onRevoke }: TokensProps) {
  const { data, previousData, error, refetch } = useQuery(tokensQuery, {
    client: useNowClient(),
    variables: { atLeast },
  });
  const tokens = (data ?? previousData)?.tokens;
  if (error && !tokens)
    return <ErrorState title="The tokens could not be read" onRetry={() => void refetch()} />;
  if (!tokens) return <Loading label="Reading the tokens" rows={2} rowHeight={49} />;
  if (tokens.length === 0) return <p className={classes.words}>None has been issued yet.</p>;
  return (
    <ul className={classes.tokens}>
      {tokens.map((token) => (
        <TokenRow key={token.id} token={token} onRevoke={() => onRevoke(token)} />
      ))}
    </ul>
  );
}

function TokenRow({ token, onRevoke }: { token: ShownToken; onRevoke: () => void }) {
  const { label, bearer, scopes, issuedAt, expiresAt } = token;
  const ended = tokenEnd(token);
  return (
    <li className={classes.token}>
      <span>
        <b>{label}</b>
        <small>
          acts as {bearer.name}: {scopesText(scopes)}; issued <When at={issuedAt} show={day} />
          {expiresAt && (
            <>
              , good until <When at={expiresAt} show={day} />
            </>
          )}
        </small>
      </span>
      {ended ? (
        <Tag tone="outline">{ended}</Tag>
      ) : (
        <Button size="small" aria-label={`Revoke ${label}`} onClick={onRevoke}>
          Revoke
        </Button>
      )}
    </li>
  );
}
