import { Button, Note, TextInput } from '@gatehouse/ui';
import { useState, type SyntheticEvent } from 'react';
import classes from './sign-in.module.css';
import { enterWith } from './ways';

type Props = {
  isOnlyWay: boolean;
  /** No administrator could issue a token yet. */
  isNobodyHere: boolean;
  onEntered: () => void;
};

/** Signs in whoever holds an access token; behind a heading where personas come first. */
export function TokenForm({ isOnlyWay, isNobodyHere, onEntered }: Props) {
  if (isOnlyWay)
    return (
      <>
        <h1 className={classes.question}>Sign in</h1>
        <p className={classes.lead}>
          {isNobodyHere
            ? 'Nobody is here yet. Whoever runs Gatehouse names the first administrator on its computer, and gets an access token: '
            : 'With an access token. An administrator issues one, or whoever runs Gatehouse does on its computer.'}
          {isNobodyHere && <code>{commandLine}</code>}
        </p>
        <Fields onEntered={onEntered} />
      </>
    );
  return (
    <details className={classes.other}>
      <summary>Sign in with an access token</summary>
      <Fields onEntered={onEntered} />
    </details>
  );
}

const commandLine = 'npm run gatehouse -- token issue --role administrator';

function Fields({ onEntered }: { onEntered: () => void }) {
  const [token, setToken] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setBusy(true);
    const answer = await enterWith(token.trim());
    setBusy(false);
    setRefusal(answer.refusal);
    if (answer.refusal === null) onEntered();
  };
  return (
    <form className={classes.token} onSubmit={(event) => void submit(event)}>
      <TextInput
        label="Access token"
        description="It begins with gh_ and was shown once, when it was issued."
        type="password"
        autoComplete="off"
        spellCheck={false}
        value={token}
        onChange={(event) => setToken(event.currentTarget.value)}
      />
      {refusal && <Note tone="warn" role="alert" title={refusal} />}
      <Button type="submit" disabled={token.trim() === ''} isBusy={isBusy}>
        Sign in with the token
      </Button>
    </form>
  );
}
