import { Button, Note, TextInput } from '@gatehouse/ui';
import { useState, type SyntheticEvent } from 'react';
import classes from './sign-in.module.css';
import { enterAsFirst } from './ways';

/** Nobody is here yet: whoever sits at the computer says their name, and goes on from there. */
export function FirstRun({ onEntered }: { onEntered: () => void }) {
  const [name, setName] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setBusy(true);
    const answer = await enterAsFirst(name.trim());
    setBusy(false);
    setRefusal(answer.refusal);
    if (answer.refusal === null) onEntered();
  };
  return (
    <>
      <h1 className={classes.question}>Who is here first?</h1>
      <p className={classes.lead}>
        Nobody is in this Gatehouse yet. Say your name, and you become its administrator and its programme
        office: you can add people, import the inventory you have, and register pilots.
      </p>
      <form className={classes.token} onSubmit={(event) => void submit(event)}>
        <TextInput
          label="Your name"
          description="As colleagues will read it beside what you decide."
          autoComplete="name"
          autoFocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {refusal && <Note tone="warn" role="alert" title={refusal} />}
        <Button type="submit" tone="solid" disabled={name.trim() === ''} isBusy={isBusy}>
          Begin
        </Button>
      </form>
      <p className={classes.after}>
        The next time you sign in with an access token. Issue yourself one under Settings before today is
        over, or have one issued on this computer: <code>{commandLine}</code>
      </p>
    </>
  );
}

const commandLine = 'npm run gatehouse -- token issue --person first-administrator';
