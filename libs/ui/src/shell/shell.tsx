import { useState, type ReactNode } from 'react';
import { BreadcrumbPlace } from '../page/breadcrumbs';
import { KeyList } from '../keys/key-list';
import { useShortcut } from '../keys/use-shortcut';
import { MainNavigation, PhoneBar, type NavigationItem } from './navigation';
import { useFold } from './use-fold';
import classes from './shell.module.css';

type Props = {
  navigation: readonly NavigationItem[];
  /** Where a person has not chosen, the navigation is folded on wide screens such as tables. */
  isFoldedByDefault?: boolean;
  /** Draws the plum frame: the screen shows an earlier instant. */
  isPast?: boolean;
  /** Right of the breadcrumbs: find, the time machine, the account. */
  controls: ReactNode;
  /** Under the top bar. */
  banner?: ReactNode;
  /** At the foot of the navigation: where the log stands. */
  foot: ReactNode;
  children: ReactNode;
};

/** The frame of every screen: navigation, top bar, the screen itself. */
export function Shell(props: Props) {
  const { navigation, isFoldedByDefault = false, isPast = false, controls, banner, foot, children } = props;
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const { isFolded, toggle } = useFold(isFoldedByDefault);
  useShortcut('[', { says: 'Fold or unfold the navigation', act: toggle, isEverywhere: true });

  return (
    <div className={classes.shell} data-folded={isFolded || undefined} data-past={isPast || undefined}>
      <a className={classes.skip} href="#main">
        Skip to content
      </a>
      <MainNavigation items={navigation} isFolded={isFolded} onFold={toggle} foot={foot} />
      <div className={classes.main}>
        <header className={classes.top}>
          <nav className={classes.place} aria-label="Breadcrumbs" ref={setPlace} />
          <div className={classes.controls}>{controls}</div>
        </header>
        {banner}
        <main id="main" className={classes.screen} tabIndex={-1}>
          <BreadcrumbPlace value={place}>{children}</BreadcrumbPlace>
        </main>
      </div>
      <PhoneBar items={navigation} />
      <KeyList />
    </div>
  );
}
