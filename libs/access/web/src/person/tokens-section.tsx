import { ButtonLink, day, Tag, When } from '@gatehouse/ui';
import { scopesText, tokenEnd } from '../tokens/token-words';
import type { WholePerson } from './person-query';
import classes from './person.module.css';

type Props = {
  tokens: NonNullable<WholePerson['tokens']>;
  hasLeft: boolean;
  mayIssue: boolean;
};

/** What acts as this person; for themselves and administrators to see. */
export function TokensSection({ tokens, hasLeft, mayIssue }: Props) {
  return (
    <section aria-labelledby="person-tokens">
      <div className={classes.head}>
        <h2 id="person-tokens">Access tokens</h2>
        {mayIssue && (
          <ButtonLink size="small" to="/settings/tokens">
            Issue or revoke
          </ButtonLink>
        )}
      </div>
      {tokens.length === 0 && <p className={classes.none}>None has been issued.</p>}
      <ul className={classes.lines}>
        {tokens.map((token) => {
          const end = hasLeft ? 'ended with the leaving' : tokenEnd(token);
          return (
            <li key={token.id} className={classes.line}>
              <span className={classes.words}>
                <b>{token.label}</b>
                <small>
                  {scopesText(token.scopes)}, issued <When at={token.issuedAt} show={day} />
                </small>
              </span>
              {end && <Tag tone="outline">{end}</Tag>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
