import { useQuery } from '@apollo/client/react';
import { Avatar, Select } from '@gatehouse/ui';
import { useState } from 'react';
import { graphql } from '../graphql';
import classes from './people.module.css';

const peopleQuery = graphql(`
  query PeopleToChoose($search: String) {
    people(search: $search, first: 20) {
      id
      name
      title
      initials
      hasLeft
      isService
    }
  }
`);

/** Somebody as a sentence names them. */
export type Named = { id: string; name: string };

type Props = {
  label: string;
  description?: string;
  chosen: Named | null;
  onChoose: (person: Named | null) => void;
};

/** Finds a person by name; whoever has left, and whoever is a machine, cannot be chosen. */
export function PersonSelect({ label, description, chosen, onChoose }: Props) {
  const [search, setSearch] = useState('');
  const isAsChosen = chosen !== null && search === chosen.name;
  const { data, previousData, error } = useQuery(peopleQuery, {
    variables: { search: isAsChosen || search.trim() === '' ? null : search.trim() },
  });
  const people = ((data ?? previousData)?.people ?? []).filter(
    ({ hasLeft, isService }) => !hasLeft && !isService,
  );
  const options = people.map(({ id, name }) => ({ value: id, label: name }));
  if (chosen && !people.some(({ id }) => id === chosen.id))
    options.push({ value: chosen.id, label: chosen.name });

  return (
    <Select
      label={label}
      description={description}
      placeholder="Type a name"
      searchable
      clearable
      data-autofocus
      data={options}
      filter={({ options: all }) => all}
      value={chosen?.id ?? null}
      onChange={(_, option) => onChoose(option === null ? null : { id: option.value, name: option.label })}
      searchValue={search}
      onSearchChange={setSearch}
      nothingFoundMessage={`Nobody here is called “${search}”. An administrator can add people.`}
      error={error ? 'The list of people could not be read. Type again in a moment.' : undefined}
      renderOption={({ option }) => {
        const person = people.find(({ id }) => id === option.value);
        return (
          <span className={classes.option}>
            <Avatar initials={person?.initials ?? ''} />
            <span>{option.label}</span>
            <small>{person?.title}</small>
          </span>
        );
      }}
      // The list scrolls itself: a scrolling box around it could not be reached by keyboard.
      withScrollArea={false}
      classNames={{ options: classes.options ?? '' }}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
