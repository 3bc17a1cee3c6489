import type { ShouldMeet } from '@gatehouse/gates-domain';
import { IconButton, IconTrash, NativeSelect, TextInput } from '@gatehouse/ui';
import classes from './editor.module.css';

type Props = {
  criterion: ShouldMeet;
  flaw: string | undefined;
  onChange: (criterion: ShouldMeet) => void;
  onRemove: () => void;
};

/** What assessors score: a sentence, how much it weighs, how far the scale goes. */
export function ShouldMeetFields({ criterion, flaw, onChange, onRemove }: Props) {
  const { sentence, weight, scale } = criterion;
  return (
    <div className={classes.scored}>
      <TextInput
        label="Sentence"
        value={sentence}
        error={flaw}
        onChange={({ currentTarget }) => onChange({ ...criterion, sentence: currentTarget.value })}
      />
      <NativeSelect
        label="Weight"
        value={String(weight)}
        data={numbers(1, 5)}
        onChange={({ currentTarget }) => onChange({ ...criterion, weight: Number(currentTarget.value) })}
      />
      <NativeSelect
        label="Scored 0 to"
        value={String(scale)}
        data={numbers(2, 10)}
        onChange={({ currentTarget }) => onChange({ ...criterion, scale: Number(currentTarget.value) })}
      />
      <IconButton label={`Remove “${sentence}”`} icon={IconTrash} tone="quiet" onClick={onRemove} />
    </div>
  );
}

const numbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
