import { SearchSelect, wordsToAsk } from '@gatehouse/ui';
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
  const { data, previousData } = useQuery(pilotsQuery, { variables: { search: wordsToAsk(search, chosen) } });
  const found = ((data ?? previousData)?.pilots.edges ?? [])
    .map(({ node }) => node)
    .filter(({ id }) => id !== except);
  return (
    <SearchSelect
      label={label}
      placeholder="Type words of its name"
      found={found}
      chosen={chosen}
      onChoose={onChoose}
      search={search}
      onSearch={setSearch}
      nothingFoundMessage={`No pilot is called “${search}”.`}
    />
  );
}
