import { useQuery } from '@apollo/client/react';
import { Avatar, SearchSelect, wordsToAsk } from '@gatehouse/ui';
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
  const { data, previousData, error } = useQuery(peopleQuery, {
    variables: { search: wordsToAsk(search, chosen) },
  });
  const people = ((data ?? previousData)?.people ?? []).filter(
    ({ hasLeft, isService }) => !hasLeft && !isService,
  );
  return (
    <SearchSelect
      label={label}
      description={description}
      placeholder="Type a name"
      found={people}
      chosen={chosen}
      onChoose={onChoose}
      search={search}
      onSearch={setSearch}
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
      classNames={{ options: classes.options ?? '' }}
    />
  );
}
