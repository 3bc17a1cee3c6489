import { useEffect, useRef } from 'react';
import { Icon } from '../icon/icon';
import type { PaletteGroup, PaletteItem } from './palette';
import classes from './palette.module.css';

type Props = {
  id: string;
  groups: readonly PaletteGroup[];
  active: PaletteItem | undefined;
  onPoint: (key: string) => void;
  onChoose: (item: PaletteItem) => void;
};

/** What can be chosen, in groups; the pointer and the arrow keys move the same mark. */
export function PaletteList({ id, groups, active, onPoint, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const key = active?.key;
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [key]);
  return (
    <div className={classes.list} id={id} role="listbox" aria-label="What can be found or done" ref={list}>
      {groups
        .filter(({ items }) => items.length > 0)
        .map(({ heading, items }) => (
          <div key={heading} role="group" aria-label={heading}>
            <p className={classes.heading} aria-hidden="true">
              {heading}
            </p>
            {items.map((item) => (
              <div
                key={item.key}
                id={`${id}-${item.key}`}
                role="option"
                aria-selected={item.key === key}
                className={classes.item}
                onPointerMove={() => item.key !== key && onPoint(item.key)}
                onClick={() => onChoose(item)}
              >
                <Icon of={item.icon} />
                <span className={classes.words}>
                  <span className={classes.title}>{item.title}</span>
                  {item.detail && <span className={classes.detail}>{item.detail}</span>}
                </span>
                {item.aside && <span className={classes.aside}>{item.aside}</span>}
              </div>
            ))}
          </div>
        ))}
    </div>
  );
}
