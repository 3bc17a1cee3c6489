import { Fragment, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { count as inWords } from '../format/number';
import { Icon, type IconShape } from '../icon/icon';
import { Logo } from '../icon/logo';
import classes from './shell.module.css';

export type NavigationItem = {
  label: string;
  to: string;
  /** Where else one is still at this place: `/pilots` for the portfolio. */
  covers?: string | readonly string[];
  icon: IconShape;
  count?: number | undefined;
  /** The count needs a decision. */
  isUrgent?: boolean;
  /** Starts a group of its own under this heading. */
  heading?: string;
};

type Props = { items: readonly NavigationItem[]; isFolded: boolean; onFold: () => void; foot: ReactNode };

export function MainNavigation({ items, isFolded, onFold, foot }: Props) {
  return (
    <nav className={classes.navigation} aria-label="Main">
      <button
        type="button"
        className={classes.brand}
        onClick={onFold}
        aria-label={isFolded ? 'Gatehouse, unfold the navigation' : 'Gatehouse, fold the navigation'}
        title="Fold or unfold  ["
      >
        <Logo />
        {!isFolded && <span>Gatehouse</span>}
      </button>
      {items.map((item) => (
        <Fragment key={item.to}>
          {item.heading && <p className={classes.heading}>{isFolded ? '' : item.heading}</p>}
          <Item item={item} isFolded={isFolded} />
        </Fragment>
      ))}
      <div className={classes.foot}>{foot}</div>
    </nav>
  );
}

function Item({ item, isFolded }: { item: NavigationItem; isFolded: boolean }) {
  const { label, to, icon, count, isUrgent } = item;
  const spoken = count === undefined ? label : `${label}, ${count}`;
  const current = useCurrent(item);
  return (
    <Link
      to={to}
      className={classes.item}
      aria-label={spoken}
      aria-current={current}
      title={isFolded ? label : undefined}
    >
      <Icon of={icon} />
      {!isFolded && <span>{label}</span>}{' '}
      {!isFolded && count !== undefined && <b data-urgent={isUrgent || undefined}>{inWords(count)}</b>}
      {isFolded && isUrgent && count !== undefined && <i className={classes.pip} />}
    </Link>
  );
}

/** The same places within reach of a thumb. */
export function PhoneBar({ items }: { items: readonly NavigationItem[] }) {
  return (
    <nav className={classes.phone} aria-label="Main, phone">
      {items.slice(0, 5).map((item) => (
        <PhoneItem key={item.to} item={item} />
      ))}
    </nav>
  );
}

/** Only a count that needs a decision has room here. */
function PhoneItem({ item }: { item: NavigationItem }) {
  const { label, to, icon, count, isUrgent } = item;
  const urgent = isUrgent ? count : undefined;
  return (
    <Link
      to={to}
      aria-label={urgent === undefined ? undefined : `${label}, ${urgent}`}
      aria-current={useCurrent(item)}
    >
      <Icon of={icon} size={20} />
      {label} {urgent !== undefined && <b>{urgent > 99 ? '99+' : urgent}</b>}
    </Link>
  );
}

const useCurrent = ({ to, covers }: NavigationItem): 'page' | undefined => {
  const { pathname } = useLocation();
  const [own = to] = to.split('?');
  const isHere = [own, covers ?? []].flat().some((place) => place && `${pathname}/`.startsWith(`${place}/`));
  return isHere ? 'page' : undefined;
};
