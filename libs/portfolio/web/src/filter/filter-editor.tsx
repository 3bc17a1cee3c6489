import { Button, IconChevronLeft, IconPlus, MenuItem, Popup } from '@gatehouse/ui';
import type { PilotFilter } from '@gatehouse/web-kit';
import { lazy, Suspense } from 'react';
import { claims, filterFields, type Claim } from './filter-fields';
import classes from './filter.module.css';

const FilterValues = lazy(() => import('./filter-values'));

/** Nothing, the list of things to filter by, or the values of one of them. */
export type Editing = string | null;

type Props = {
  editing: Editing;
  onEdit: (editing: Editing) => void;
  filter: PilotFilter;
  onChange: (filter: PilotFilter) => void;
};

export function FilterEditor({ editing, onEdit, filter, onChange }: Props) {
  const field = filterFields.find(({ name }) => name === editing);
  const claim = (one: Claim, value: boolean) => {
    onChange({ ...filter, [one.name]: value });
    onEdit(null);
  };
  return (
    <Popup
      trigger={{ label: 'Filter', icon: IconPlus }}
      faceClass={classes.add}
      isOpen={editing !== null}
      onChange={(isOpen) => onEdit(isOpen ? 'all' : null)}
    >
      {(close) =>
        field ? (
          <div className={classes.values}>
            <Button size="small" tone="quiet" icon={IconChevronLeft} onClick={() => onEdit('all')}>
              {field.label}
            </Button>
            <Suspense fallback={null}>
              <FilterValues key={field.name} field={field} filter={filter} onChange={onChange} />
            </Suspense>
            <Button size="small" onClick={close}>
              Done
            </Button>
          </div>
        ) : (
          <div className={classes.fields}>
            {filterFields.map(({ name, label }) => (
              <MenuItem key={name} onClick={() => onEdit(name)}>
                {label}
              </MenuItem>
            ))}
            {claims.map((one) => (
              <MenuItem key={one.name} onClick={() => claim(one, false)}>
                {one.no}
              </MenuItem>
            ))}
          </div>
        )
      }
    </Popup>
  );
}
