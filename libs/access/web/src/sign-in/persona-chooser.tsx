import { Avatar, Button, Note } from '@gatehouse/ui';
import { useState, type SyntheticEvent } from 'react';
import classes from './sign-in.module.css';
import { enterAs, type Persona, type Ways } from './ways';

type Props = {
  ways: Pick<Ways, 'personas' | 'company'>;
  onEntered: () => void;
  /** Entered, and wants to be shown around; null where there is nothing to be shown. */
  onTour: (() => void) | null;
};

/** Arrow keys choose, Enter enters: radio buttons in a form, as a browser knows them. */
export function PersonaChooser({ ways: { personas, company }, onEntered, onTour }: Props) {
  const [chosen, setChosen] = useState(personas[0]);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  const enter = async (persona: Persona | undefined, then = onEntered) => {
    if (!persona || isBusy) return;
    setBusy(true);
    const answer = await enterAs(persona.id);
    setBusy(false);
    setRefusal(answer.refusal);
    if (answer.refusal === null) then();
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
        {company
          ? `No passwords here: anyone at this computer can be anyone. ${company}, its people and its pilots are invented.`
          : 'No passwords here: anyone at this computer can be anyone, and the people are invented.'}
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
        {onTour ? (
          <Button tone="quiet" isBusy={isBusy} onClick={() => void enter(chosen, onTour)}>
            Take the two-minute tour
          </Button>
        ) : (
          <span className={classes.hint}>Arrow keys choose, Enter enters</span>
        )}
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
