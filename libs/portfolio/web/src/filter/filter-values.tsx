import { useQuery } from '@apollo/client/react';
import { count } from '@gatehouse/ui';
import { useMoment, type PilotFilter } from '@gatehouse/web-kit';
import { useState } from 'react';
import { facetsQuery } from './facets.query';
import { withValues, wordOf, type FilterField } from './filter-fields';
import { usePeople } from './use-people-names';
import classes from './filter.module.css';

type Value = { value: string; label: string; count?: number };
type Props = { field: FilterField; filter: PilotFilter; onChange: (filter: PilotFilter) => void };

/** The values of one field, to be ticked; the list behind answers at once. */
export default function FilterValues({ field, filter, onChange }: Props) {
  const [search, setSearch] = useState('');
  const values = useValues(field);
  const chosen = filter[field.name] ?? [];
  const wanted = search.trim().toLowerCase();
  const found = values.filter(({ label }) => label.toLowerCase().includes(wanted)).slice(0, 200);
  const toggle = (value: string) =>
    onChange(
      withValues(
        filter,
        field.name,
        chosen.some((one) => one === value) ? chosen.filter((one) => one !== value) : [...chosen, value],
      ),
    );
  return (
    <>
      {values.length > 8 && (
        <input
          className={classes.find}
          type="search"
          aria-label={`Find in ${field.label}`}
          placeholder={`Find in ${count(values.length)}`}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
      )}
      <div className={classes.ticks} role="group" aria-label={field.label}>
        {found.map(({ value, label, count: times }) => (
          <label key={value} className={classes.tick}>
            <input
              type="checkbox"
              checked={chosen.some((one) => one === value)}
              onChange={() => toggle(value)}
            />
            <span>{label}</span>
            {times !== undefined && <small>{count(times)}</small>}
          </label>
        ))}
        {found.length === 0 && <p className={classes.none}>No pilot has one.</p>}
      </div>
    </>
  );
}

function useValues(field: FilterField): readonly Value[] {
  const { variables } = useMoment();
  const isFacet = ['unit', 'programme', 'tag'].includes(field.name);
  const isPerson = ['owner', 'sponsor', 'offeredTo'].includes(field.name);
  const { data } = useQuery(facetsQuery, { variables, skip: !isFacet });
  const people = usePeople(!isPerson);
  if (field.values) return field.values.map((value) => ({ value, label: wordOf(field, value, new Map()) }));
  if (isPerson) return people.map(({ id, name }) => ({ value: id, label: name }));
  const facets = data?.portfolioFacets;
  const lists = { unit: facets?.units, programme: facets?.programmes, tag: facets?.tags };
  const list = Object.entries(lists).find(([name]) => name === field.name)?.[1] ?? [];
  return list.map(({ value, count: times }) => ({ value, label: value, count: times }));
}
