import type { ComponentProps } from 'react';
import { Select } from './select';

export type Choice = { id: string; name: string };

type Props = Pick<
  ComponentProps<typeof Select>,
  'label' | 'description' | 'placeholder' | 'nothingFoundMessage' | 'error' | 'renderOption' | 'classNames'
> & {
  /** What the server found for the words; it filters, and nothing here does. */
  found: readonly Choice[];
  chosen: Choice | null;
  onChoose: (choice: Choice | null) => void;
  search: string;
  onSearch: (words: string) => void;
};

/** Finds one of many by typing; what is chosen stays choosable whatever is found next. */
export function SearchSelect({ found, chosen, onChoose, search, onSearch, ...looks }: Props) {
  const choices = chosen && !found.some(({ id }) => id === chosen.id) ? [...found, chosen] : found;
  return (
    <Select
      {...looks}
      searchable
      clearable
      data-autofocus
      data={choices.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options }) => options}
      value={chosen?.id ?? null}
      onChange={(_, option) => onChoose(option === null ? null : { id: option.value, name: option.label })}
      searchValue={search}
      onSearchChange={onSearch}
      // The list scrolls itself: a scrolling box around it could not be reached by keyboard.
      withScrollArea={false}
      comboboxProps={{ withinPortal: false }}
    />
  );
}

/** What to ask the server for: nothing in particular before anybody types, and once one is chosen. */
export const wordsToAsk = (search: string, chosen: Choice | null): string | null =>
  search === chosen?.name || search.trim() === '' ? null : search.trim();
