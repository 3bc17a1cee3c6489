import type { ComponentPropsWithRef, ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon, type IconShape } from '../icon/icon';
import classes from './button.module.css';

/** `solid` once a screen; `danger` for what ends or frees something; `quiet` for the way out. */
export type ButtonTone = 'plain' | 'solid' | 'danger' | 'quiet';

type Looks = { tone?: ButtonTone; size?: 'normal' | 'small'; icon?: IconShape; children?: ReactNode };

type ButtonProps = Looks & { isBusy?: boolean } & ComponentPropsWithRef<'button'>;

export function Button({ tone = 'plain', size = 'normal', icon, isBusy, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classes.button}
      data-tone={tone}
      data-size={size}
      disabled={rest.disabled === true || isBusy === true}
      aria-busy={isBusy === true || undefined}
    >
      {icon && <Icon of={icon} size={14} />}
      {children}
    </button>
  );
}

type ButtonLinkProps = Looks & { to: string; 'aria-label'?: string };

export function ButtonLink({
  tone = 'plain',
  size = 'normal',
  icon,
  children,
  to,
  ...rest
}: ButtonLinkProps) {
  return (
    <Link {...rest} to={to} className={classes.button} data-tone={tone} data-size={size}>
      {icon && <Icon of={icon} size={14} />}
      {children}
    </Link>
  );
}

type IconButtonProps = {
  label: string;
  icon: IconShape;
  tone?: ButtonTone;
} & ComponentPropsWithRef<'button'>;

/** A button without words; its label is spoken and shown on hover. */
export function IconButton({ label, icon, tone = 'plain', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classes.button}
      data-tone={tone}
      data-size="small"
      data-square="true"
      aria-label={label}
      title={label}
    >
      <Icon of={icon} size={14} />
    </button>
  );
}
