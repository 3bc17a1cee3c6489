import { Icon, IconCircle, IconCircleCheck, IconCircleX, type IconShape } from '@gatehouse/ui';
import type { ReactNode } from 'react';
import classes from './contract.module.css';

type Kind = 'done' | 'open' | 'refused' | 'gone';

const icons: Record<Kind, IconShape | null> = {
  done: IconCircleCheck,
  open: IconCircle,
  refused: IconCircleX,
  gone: null,
};

/** How it stands with a signature or a version: a shape and a word. */
export function Mark({ kind, children }: { kind: Kind; children: ReactNode }) {
  const icon = icons[kind];
  return (
    <span className={classes.mark} data-kind={kind}>
      {icon && <Icon of={icon} size={12} />}
      {children}
    </span>
  );
}
