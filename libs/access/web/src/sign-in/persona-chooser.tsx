import { Avatar, Button, Note } from '@gatehouse/ui';
import { useState, type SyntheticEvent } from 'react';
import classes from './sign-in.module.css';
import { enterAs, type Persona } from './ways';

type Props = { personas: readonly Persona[]; onEntered: () => void };

/** Arrow keys choose, Enter enters: radio buttons in a form, as a browser knows them. */
export function PersonaChooser({ personas, onEntered }: Props) {
  const [chosen, setChosen] = useState(personas[0]);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  const enter = async (persona: Persona | undefined) => {
    if (!persona || isBusy) return;
    setBusy(true);
    const answer = await enterAs(persona.id);
    setBusy(false);
    setRefusal(answer.refusal);
    if (answer.refusal === null) onEntered();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void enter(chosen);
  };
  return (
    <form onSubmit={submit}>
      <h1 className={classes.question} id="who">
        Who are you today?
      </h1>
      <p className={classes.lead}>
        No passwords here: anyone at this computer can be anyone, and the people are invented. In production
        you sign in with your organisation.
      </p>
      <div className={classes.personas} role="radiogroup" aria-labelledby="who">
        {personas.map((persona, index) => (
          <PersonaRow
            key={persona.id}
            persona={persona}
            isChosen={persona.id === chosen?.id}
            isFirst={index === 0}
            onChoose={() => setChosen(persona)}
            onEnter={() => void enter(persona)}
          />
        ))}
      </div>
      {refusal && <Note tone="warn" role="alert" title={refusal} />}
      <div className={classes.foot}>
        <span className={classes.hint}>Arrow keys choose, Enter enters</span>
        <Button type="submit" tone="solid" isBusy={isBusy}>
          Enter as {chosen?.name}
        </Button>
      </div>
    </form>
  );
}

type RowProps = {
  persona: Persona;
  isChosen: boolean;
  isFirst: boolean;
  onChoose: () => void;
  onEnter: () => void;
};

function PersonaRow({ persona, isChosen, isFirst, onChoose, onEnter }: RowProps) {
  return (
    <label className={classes.persona} onDoubleClick={onEnter}>
      <input type="radio" name="persona" checked={isChosen} autoFocus={isFirst} onChange={onChoose} />
      <Avatar initials={persona.initials} size="large" />
      <span className={classes.who}>
        <b>{persona.name}</b>
        <span>{persona.title}</span>
      </span>
    </label>
  );
}
