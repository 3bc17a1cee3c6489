import type { ReactNode } from 'react';
import { Icon, type IconShape } from '../icon/icon';
import { IconPlugConnectedX, IconRefresh } from '../icon/icons';
import { EmptyGatehouse } from '../icon/logo';
import { Button } from '../button/button';
import classes from './state.module.css';

type Props = { title: string; icon?: IconShape; children?: ReactNode; actions?: ReactNode };

/** What is so, why, and what to do next. Without an icon it shows the gatehouse. */
export function EmptyState({ title, icon, children, actions }: Props) {
  return (
    <div className={classes.state}>
      {icon ? (
        <span className={classes.icon}>
          <Icon of={icon} size={24} />
        </span>
      ) : (
        <EmptyGatehouse />
      )}
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}

type ErrorProps = { title: string; children?: ReactNode; onRetry?: () => void };

export function ErrorState({ title, children, onRetry }: ErrorProps) {
  return (
    <div role="alert">
      <EmptyState
        title={title}
        icon={IconPlugConnectedX}
        actions={
          onRetry && (
            <Button tone="solid" icon={IconRefresh} onClick={onRetry}>
              Try again
            </Button>
          )
        }
      >
        {children}
      </EmptyState>
    </div>
  );
}
