import { Select } from '@gatehouse/ui';
import { graphql } from '@gatehouse/web-kit';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { Named } from '../pilot/will-be-recorded';

const pilotsQuery = graphql(`
  query PilotsToChoose($search: String) {
    pilots(first: 20, filter: { search: $search }, sort: { by: name, direction: ascending }) {
      edges {
        node {
          id
          name
          unit
        }
      }
    }
  }
`);

type Props = {
  label: string;
  /** The pilot that cannot be chosen: the one this is about. */
  except: string;
  chosen: Named | null;
  onChoose: (pilot: Named | null) => void;
};

/** Finds a pilot by the words of its name. */
export function PilotSelect({ label, except, chosen, onChoose }: Props) {
  const [search, setSearch] = useState('');
  const isAsChosen = chosen !== null && search === chosen.name;
  const { data, previousData } = useQuery(pilotsQuery, {
    variables: { search: isAsChosen || search.trim() === '' ? null : search.trim() },
  });
  const found = ((data ?? previousData)?.pilots.edges ?? [])
    .map(({ node }) => node)
    .filter(({ id }) => id !== except);
  const options = found.map(({ id, name }) => ({ value: id, label: name }));
  if (chosen && !found.some(({ id }) => id === chosen.id))
    options.push({ value: chosen.id, label: chosen.name });
  return (
    <Select
      label={label}
      placeholder="Type words of its name"
      searchable
      clearable
      data-autofocus
      data={options}
      filter={({ options: all }) => all}
      value={chosen?.id ?? null}
      onChange={(_, option) => onChoose(option === null ? null : { id: option.value, name: option.label })}
      searchValue={search}
      onSearchChange={setSearch}
      nothingFoundMessage={`No pilot is called “${search}”.`}
      withScrollArea={false}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
