import { Button, IconAdjustmentsAlt, IconArrowDown, IconArrowUp, IconButton, Popup } from '@gatehouse/ui';
import { defaultColumns } from '../question/question';
import { allColumns } from './columns';
import classes from './columns.module.css';

type Props = { chosen: readonly string[]; onChange: (columns: readonly string[]) => void };

/** Which columns, and in which order. */
export function ColumnChooser({ chosen, onChange }: Props) {
  const hidden = allColumns.filter(({ id }) => !chosen.includes(id)).map(({ id }) => id);
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <Popup trigger={{ label: 'Columns', icon: IconAdjustmentsAlt }} align="end">
      {() => (
        <div className={classes.list}>
          {[...chosen, ...hidden].map((id) => (
            <Choice
              key={id}
              id={id}
              isShown={chosen.includes(id)}
              onToggle={() => toggle(id)}
              onMove={(by) => onChange(moved(chosen, id, by))}
            />
          ))}
          <div className={classes.foot}>
            <Button size="small" tone="quiet" onClick={() => onChange(defaultColumns)}>
              The usual columns
            </Button>
          </div>
        </div>
      )}
    </Popup>
  );
}

type ChoiceProps = { id: string; isShown: boolean; onToggle: () => void; onMove: (by: number) => void };

function Choice({ id, isShown, onToggle, onMove }: ChoiceProps) {
  const header = allColumns.find((column) => column.id === id)?.header ?? id;
  return (
    <div className={classes.choice}>
      <label>
        <input type="checkbox" checked={isShown} disabled={id === 'name'} onChange={onToggle} />
        {header}
      </label>
      {isShown && (
        <>
          <IconButton
            tone="quiet"
            icon={IconArrowUp}
            label={`Move ${header} left`}
            onClick={() => onMove(-1)}
          />
          <IconButton
            tone="quiet"
            icon={IconArrowDown}
            label={`Move ${header} right`}
            onClick={() => onMove(1)}
          />
        </>
      )}
    </div>
  );
}

const moved = (columns: readonly string[], id: string, by: number): readonly string[] => {
  const from = columns.indexOf(id);
  const to = Math.max(0, Math.min(columns.length - 1, from + by));
  const rest = columns.filter((one) => one !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
};
