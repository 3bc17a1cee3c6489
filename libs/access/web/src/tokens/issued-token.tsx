import { Button, IconCheck, IconCopy, Note } from '@gatehouse/ui';
import { useState } from 'react';
import type { NewToken } from './new-token';
import classes from './tokens.module.css';

type Props = { token: NewToken & { label: string }; onDone: () => void };

/** The one time that a secret is in sight. */
export function IssuedToken({ token: { bearer, label }, onDone }: Props) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(bearer);
    setCopied(true);
  };
  return (
    <section aria-label="The new token" className={classes.issued}>
      <Note tone="go" role="status" title={`The token for ${label} is issued.`}>
        This is the only time it is shown. Whoever holds it acts as its bearer until it is revoked.
      </Note>
      <pre className={classes.command} tabIndex={0}>
        {bearer}
      </pre>
      <div className={classes.row}>
        <Button tone="solid" icon={isCopied ? IconCheck : IconCopy} onClick={() => void copy()}>
          {isCopied ? 'Copied' : 'Copy the token'}
        </Button>
        <Button tone="quiet" onClick={onDone}>
          I have kept it
        </Button>
      </div>
    </section>
  );
}
