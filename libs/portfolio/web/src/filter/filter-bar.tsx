import { FilterPill, useShortcut } from '@gatehouse/ui';
import type { PilotFilter } from '@gatehouse/web-kit';
import { useState } from 'react';
import { FilterEditor, type Editing } from './filter-editor';
import { claims, filterFields, phraseOf, withValues, wordOf } from './filter-fields';
import { SearchField } from './search-field';
import { usePeopleNames } from './use-people-names';
import classes from './filter.module.css';

type Props = { filter: PilotFilter; onChange: (filter: PilotFilter) => void };

/** The filter, read as phrases: "Status is active or on-hold". */
export function FilterBar({ filter, onChange }: Props) {
  const [editing, setEditing] = useState<Editing>(null);
  const names = usePeopleNames(filter);
  useShortcut('f', { says: 'Filter', act: () => setEditing('all') });
  return (
    <div className={classes.bar} role="group" aria-label="Filters">
      <SearchField
        value={filter.search ?? ''}
        onChange={(search) => onChange({ ...filter, search: search || undefined })}
      />
      {filterFields.map((field) => {
        const values = filter[field.name];
        if (!values?.length) return null;
        return (
          <FilterPill
            key={field.name}
            subject={field.subject}
            words={phraseOf(values.map((value) => wordOf(field, value, names)))}
            onEdit={() => setEditing(field.name)}
            onRemove={() => onChange(withValues(filter, field.name, []))}
          />
        );
      })}
      {claims.map(({ name, yes, no }) => {
        const [subject = '', ...rest] = (filter[name] ? yes : no).split(' is ');
        if (typeof filter[name] !== 'boolean') return null;
        return (
          <FilterPill
            key={name}
            subject={`${subject} is`}
            words={rest.join(' is ')}
            onRemove={() => onChange({ ...filter, [name]: undefined })}
          />
        );
      })}
      {filter.importId?.length ? (
        <FilterPill
          subject="Came with"
          words="one import"
          onRemove={() => onChange(withValues(filter, 'importId', []))}
        />
      ) : null}
      <FilterEditor editing={editing} onEdit={setEditing} filter={filter} onChange={onChange} />
    </div>
  );
}
