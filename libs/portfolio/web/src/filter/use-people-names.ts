import { useQuery } from '@apollo/client/react';
import { graphql, useNowClient, type PilotFilter } from '@gatehouse/web-kit';
import { useMemo } from 'react';

const peopleQuery = graphql(`
  query FilterPeople {
    people(first: 200) {
      id
      name
    }
  }
`);

/** Names of people that a filter can name; asked for only once a filter does. */
export function usePeopleNames(filter: PilotFilter): ReadonlyMap<string, string> {
  const isNeeded = [filter.owner, filter.sponsor, filter.offeredTo].some((ids) => ids?.length);
  const people = usePeople(!isNeeded);
  return useMemo(() => new Map(people.map(({ id, name }) => [id, name])), [people]);
}

const nobody: { id: string; name: string }[] = [];

export function usePeople(skip = false): readonly { id: string; name: string }[] {
  const { data } = useQuery(peopleQuery, { client: useNowClient(), skip });
  return data?.people ?? nobody;
}
