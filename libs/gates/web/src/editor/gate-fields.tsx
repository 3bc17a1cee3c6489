import type { Gate } from '@gatehouse/gates-domain';
import { stages } from '@gatehouse/kernel';
import {
  amountOf,
  Button,
  Checkbox,
  MoneyField,
  NativeSelect,
  TextInput,
  type TypedMoney,
} from '@gatehouse/ui';
import { useState } from 'react';
import { useBoardNames } from '../policy/use-board-names';
import classes from './editor.module.css';

type Props = {
  gate: Gate;
  flawOf: (part: string) => string | undefined;
  onChange: (gate: Gate) => void;
  onRemove: () => void;
};

/** What a gate is called, where it leads, who decides, and how much a go may release. */
export function GateFields({ gate, flawOf, onChange, onRemove }: Props) {
  const { boards } = useBoardNames();
  const stage = (end: 'from' | 'to', label: string) => (
    <NativeSelect
      label={label}
      value={gate[end]}
      data={[...stages]}
      error={flawOf(end)}
      onChange={({ currentTarget }) => {
        const next = stages.find((one) => one === currentTarget.value);
        if (next) onChange({ ...gate, [end]: next });
      }}
    />
  );
  return (
    <section aria-label="The gate itself">
      <h2 className={classes.heading}>The gate itself</h2>
      <div className={classes.three}>
        <TextInput
          label="Name"
          value={gate.name}
          error={flawOf('name')}
          onChange={({ currentTarget }) => onChange({ ...gate, name: currentTarget.value })}
        />
        {stage('from', 'From stage')}
        {stage('to', 'To stage')}
      </div>
      <div className={classes.two}>
        <NativeSelect
          label="Deciding board"
          value={gate.boardId ?? ''}
          data={[
            { value: '', label: 'Whichever takes it up' },
            ...boards.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget }) => onChange({ ...gate, boardId: currentTarget.value || null })}
        />
        <SpendAuthority {...{ gate, onChange }} />
      </div>
      <div className={classes.foot}>
        <Checkbox
          label="May be decided by circular resolution"
          checked={gate.mayBeCircular}
          onChange={({ currentTarget }) => onChange({ ...gate, mayBeCircular: currentTarget.checked })}
        />
        <Button size="small" tone="danger" onClick={onRemove}>
          Remove the gate
        </Button>
      </div>
    </section>
  );
}

function SpendAuthority({ gate, onChange }: Pick<Props, 'gate' | 'onChange'>) {
  const [typed, setTyped] = useState<TypedMoney>(() => typedOf(gate.spendAuthority));
  const type = (next: TypedMoney) => {
    setTyped(next);
    const amount = amountOf(next);
    if (amount !== 'malformed') onChange({ ...gate, spendAuthority: amount });
  };
  return (
    <MoneyField
      label="A go may release at most"
      description="Leave it empty for no limit."
      typed={typed}
      onChange={type}
    />
  );
}

const typedOf = (money: Gate['spendAuthority']): TypedMoney => {
  if (!money) return { amount: '', currency: 'USD' };
  const { currency, minor } = money;
  const places =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  return { amount: new Intl.NumberFormat('en').format(minor / 10 ** places), currency };
};
