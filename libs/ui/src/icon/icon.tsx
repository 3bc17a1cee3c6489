import type { ComponentType } from 'react';
import classes from './icon.module.css';

/** An icon of the set, as a component: `IconPlus`. */
export type IconShape = ComponentType<{ className?: string; stroke?: number; size?: number }>;

/** Decoration beside words; what stands alone is an `IconButton` with a label. */
export function Icon({ of: Shape, size = 16 }: { of: IconShape; size?: 12 | 14 | 16 | 20 | 24 }) {
  return (
    <span className={classes.icon} aria-hidden="true">
      <Shape size={size} stroke={size <= 12 ? 2 : 1.7} />
    </span>
  );
}
