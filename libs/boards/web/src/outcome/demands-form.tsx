import { Button, Checkbox, IconPlus, Textarea, TextInput } from '@gatehouse/ui';
import type { Ballot } from '@gatehouse/web-kit';
import { ConditionFields } from './condition-fields';
import { emptyCondition, type TypedCondition, type TypedDemands } from './demands';
import { KillFields } from './kill-fields';
import classes from './outcome.module.css';

type Props = {
  outcome: Ballot;
  typed: TypedDemands;
  onChange: (typed: TypedDemands) => void;
  /** The level that the review asks for; a go may raise it. */
  autonomyAsked?: number | null;
};

/** The fields of what an outcome demands; what another one would demand keeps what was written in it. */
export function DemandsForm({ outcome, typed, onChange, autonomyAsked = null }: Props) {
  const change = (part: Partial<TypedDemands>) => onChange({ ...typed, ...part });
  switch (outcome) {
    case 'go':
      return <RaisesAutonomy {...{ typed, change, autonomyAsked }} />;
    case 'conditional_go':
      return (
        <>
          <Conditions conditions={typed.conditions} onChange={(conditions) => change({ conditions })} />
          <RaisesAutonomy {...{ typed, change, autonomyAsked }} />
        </>
      );
    case 'hold':
      return (
        <>
          <TextInput
            label="Comes back on"
            type="date"
            value={typed.returnOn}
            onChange={(event) => change({ returnOn: event.currentTarget.value })}
          />
          <Because typed={typed} change={change} label="Why it is held" />
        </>
      );
    case 'recycle':
      return (
        <>
          <Redo lines={typed.redo} onChange={(redo) => change({ redo })} />
          <Because typed={typed} change={change} label="Why it goes back" />
        </>
      );
    case 'kill':
      return <KillFields typed={typed} change={change} />;
    case 'reject':
      return <Because typed={typed} change={change} label="Why it is rejected" />;
    case 'approve':
    case 'abstain':
      return null;
  }
}

type Change = { typed: TypedDemands; change: (part: Partial<TypedDemands>) => void };

function RaisesAutonomy({ typed, change, autonomyAsked }: Change & { autonomyAsked: number | null }) {
  if (autonomyAsked === null) return null;
  return (
    <Checkbox
      label={`Raises autonomy to level ${autonomyAsked}, as the review asks`}
      checked={typed.raisesAutonomy}
      onChange={(event) => change({ raisesAutonomy: event.currentTarget.checked })}
    />
  );
}

function Because({ typed, change, label }: Change & { label: string }) {
  return (
    <Textarea
      label={label}
      resize="vertical"
      rows={2}
      value={typed.because}
      onChange={(event) => change({ because: event.currentTarget.value })}
    />
  );
}

type ConditionsProps = {
  conditions: readonly TypedCondition[];
  onChange: (conditions: readonly TypedCondition[]) => void;
};

function Conditions({ conditions, onChange }: ConditionsProps) {
  return (
    <>
      {conditions.map((condition, index) => (
        <ConditionFields
          key={index}
          number={index + 1}
          condition={condition}
          onChange={(next) => onChange(conditions.with(index, next))}
          onRemove={conditions.length > 1 ? () => onChange(conditions.toSpliced(index, 1)) : null}
        />
      ))}
      <div className={classes.more}>
        <Button
          size="small"
          tone="quiet"
          icon={IconPlus}
          onClick={() => onChange([...conditions, emptyCondition])}
        >
          Name another condition
        </Button>
      </div>
    </>
  );
}

function Redo({
  lines,
  onChange,
}: {
  lines: readonly string[];
  onChange: (lines: readonly string[]) => void;
}) {
  return (
    <>
      {lines.map((line, index) => (
        <TextInput
          key={index}
          label={index === 0 ? 'What is to be done again' : `And ${index + 1}.`}
          value={line}
          onChange={(event) => onChange(lines.with(index, event.currentTarget.value))}
        />
      ))}
      <div className={classes.more}>
        <Button size="small" tone="quiet" icon={IconPlus} onClick={() => onChange([...lines, ''])}>
          Name another thing
        </Button>
      </div>
    </>
  );
}
