import { NativeSelect } from '@gatehouse/ui';
import { useState } from 'react';
import type { KnownMapping, ReadFile } from './import-file';
import { layOver, type MappingDraft } from './mapping-draft';

type Props = {
  file: ReadFile;
  known: readonly KnownMapping[];
  today: string;
  onChoose: (draft: MappingDraft) => void;
};

/** Begins again from a built-in mapping, a saved one, or the one that fits the header best. */
export function MappingChooser({ file, known, today, onChoose }: Props) {
  const suggested = file.suggestedMapping;
  const [chosen, setChosen] = useState(suggested.id);
  const all = [suggested, ...known.filter(({ id }) => id !== suggested.id)];
  return (
    <NativeSelect
      size="xs"
      aria-label="Start from a mapping"
      value={chosen}
      data={all.map(({ id, name }) => ({
        value: id,
        label: id === suggested.id ? `${name} (fits best)` : name,
      }))}
      onChange={(event) => {
        const mapping = all.find(({ id }) => id === event.currentTarget.value);
        if (!mapping) return;
        setChosen(mapping.id);
        onChoose(layOver(mapping, file.columns, today));
      }}
    />
  );
}
