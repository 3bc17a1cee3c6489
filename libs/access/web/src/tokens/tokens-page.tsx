import { Note, Page, PageHeader } from '@gatehouse/ui';
import { useMe, useMoment } from '@gatehouse/web-kit';
import { useState } from 'react';
import { useOwnRight } from '../acting/use-own-right';
import { usePeopleNews } from '../people/use-people-news';
import { SettingsTabs } from '../settings-tabs';
import { IssueToken } from './issue-token';
import { IssuedToken } from './issued-token';
import { canMakeTokens, type NewToken } from './new-token';
import { TokenList } from './token-list';
import classes from './tokens.module.css';

/** Bearer tokens for programs: issued here or by the command line, shown once, revoked at any time. */
export function TokensPage() {
  const { isPast } = useMoment();
  return (
    <Page title="Access tokens" crumbs={[{ label: 'Settings' }, { label: 'Access tokens' }]} isFlush>
      <div className={classes.header}>
        <PageHeader
          title="Access tokens"
          lead="For programs that read the event feed or send commands. A token does what its bearer may and what it was issued for, and no more."
        />
      </div>
      <SettingsTabs current="tokens" />
      {isPast ? (
        <div className={classes.section}>
          <Note tone="past" title="Tokens belong to the present.">
            Return to now to issue or revoke one.
          </Note>
        </div>
      ) : (
        <PresentTokens />
      )}
    </Page>
  );
}

function PresentTokens() {
  const [issued, setIssued] = useState<(NewToken & { label: string }) | null>(null);
  const { atLeast, reach } = usePeopleNews();
  const me = useMe()?.person;
  if (!useOwnRight())
    return (
      <div className={classes.section}>
        <Note title="Nobody issues or revokes tokens for somebody else.">Act as yourself to do either.</Note>
      </div>
    );
  return (
    <div className={classes.section}>
      {issued && <IssuedToken token={issued} onDone={() => setIssued(null)} />}
      {me && !issued && canMakeTokens() && (
        <IssueToken
          me={me}
          onIssued={(token, position) => {
            setIssued(token);
            reach(position);
          }}
        />
      )}
      {!canMakeTokens() && (
        <Note tone="warn" title="This browser makes no secrets on an unencrypted page.">
          Open Gatehouse over https, or issue the token by the command line.
        </Note>
      )}
      <CommandLine />
      {me && <TokenList me={me} atLeast={atLeast} onRecorded={reach} />}
    </div>
  );
}

function CommandLine() {
  return (
    <section aria-labelledby="by-command-line">
      <h2 id="by-command-line">By the command line</h2>
      <p className={classes.words}>On the computer that runs Gatehouse, in its folder:</p>
      <pre className={classes.command} tabIndex={0}>
        npm run gatehouse -- token issue --role reader
      </pre>
    </section>
  );
}
