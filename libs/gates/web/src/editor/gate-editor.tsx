import type { Gate, PolicyFlaw, PolicyRules } from '@gatehouse/gates-domain';
import { Button, IconPlus } from '@gatehouse/ui';
import { flawAt, newMustMeet, newShouldMeet, newSignOff, replaced, without } from './edits';
import { GateFields } from './gate-fields';
import { MustMeetCard } from './must-meet-card';
import { ShouldMeetFields } from './should-meet-fields';
import { SignOffFields } from './sign-off-fields';
import classes from './editor.module.css';

type Props = {
  gate: Gate;
  /** Its path in the rules, as flaws name it. */
  field: string;
  flaws: readonly PolicyFlaw[];
  published: PolicyRules | null;
  /** The criterion that is being written. */
  openId: string | null;
  onOpen: (criterionId: string | null) => void;
  onChange: (gate: Gate) => void;
  onRemove: () => void;
};

/** Everything about one gate. */
export function GateEditor(props: Props) {
  const { gate, field, flaws, published, openId, onOpen, onChange, onRemove } = props;
  const { mustMeet, shouldMeet, signOffs } = gate;
  const add = () => {
    const criterion = newMustMeet();
    onChange({ ...gate, mustMeet: [...mustMeet, criterion] });
    onOpen(criterion.criterionId);
  };
  const flawOf = (part: string) => flawAt(flaws, `${field}.${part}`)?.sentence;
  return (
    <>
      <section aria-label="Must be met">
        <h2 className={classes.heading}>Must be met</h2>
        {mustMeet.map((criterion, index) => (
          <MustMeetCard
            key={criterion.criterionId}
            {...{ criterion, gate: gate.name, published, flaws, field: `${field}.mustMeet.${index}` }}
            isOpen={criterion.criterionId === openId}
            onOpen={(isOpen) => onOpen(isOpen ? criterion.criterionId : null)}
            onChange={(next) => onChange({ ...gate, mustMeet: replaced(mustMeet, index, next) })}
            onRemove={() => onChange({ ...gate, mustMeet: without(mustMeet, index) })}
          />
        ))}
        <Button size="small" icon={IconPlus} onClick={add}>
          Add a must-meet criterion
        </Button>
      </section>
      <section aria-label="Is scored">
        <h2 className={classes.heading}>Is scored</h2>
        {shouldMeet.map((criterion, index) => (
          <ShouldMeetFields
            key={criterion.criterionId}
            criterion={criterion}
            flaw={flawOf(`shouldMeet.${index}`)}
            onChange={(next) => onChange({ ...gate, shouldMeet: replaced(shouldMeet, index, next) })}
            onRemove={() => onChange({ ...gate, shouldMeet: without(shouldMeet, index) })}
          />
        ))}
        <Button
          size="small"
          icon={IconPlus}
          onClick={() => onChange({ ...gate, shouldMeet: [...shouldMeet, newShouldMeet()] })}
        >
          Add a should-meet criterion
        </Button>
      </section>
      <section aria-label="Signed off">
        <h2 className={classes.heading}>Signed off before the board meets</h2>
        {signOffs.map((signOff, index) => (
          <SignOffFields
            key={signOff.signOffId}
            signOff={signOff}
            flaw={flawOf(`signOffs.${index}`)}
            onChange={(next) => onChange({ ...gate, signOffs: replaced(signOffs, index, next) })}
            onRemove={() => onChange({ ...gate, signOffs: without(signOffs, index) })}
          />
        ))}
        <Button
          size="small"
          icon={IconPlus}
          onClick={() => onChange({ ...gate, signOffs: [...signOffs, newSignOff()] })}
        >
          Add a sign-off
        </Button>
      </section>
      <GateFields {...{ gate, flawOf, onChange, onRemove }} />
    </>
  );
}
