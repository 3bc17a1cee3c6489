import { lazy } from 'react';

// Through a module of its own each, so that one screen does not bring its capability's others along.
const home = () => import('./home');
const portfolio = () => import('./portfolio');

export const HomePage = lazy(home);
export const PortfolioPage = lazy(portfolio);
export const DifferencePage = lazy(() => import('./difference'));
export const PilotPage = lazy(() => import('./pilot'));
export const ImportPage = lazy(() => import('./import'));
export const SignInPage = lazy(() => import('./sign-in'));
export const PeoplePage = lazy(() => import('./people'));
export const PersonPage = lazy(() => import('./person'));
export const TokensPage = lazy(() => import('./tokens'));
export const NotificationsPage = lazy(() => import('./notifications'));
export const Bell = lazy(() => import('./bell'));
export const AccountMenu = lazy(() => import('./account'));
export const ActingStrip = lazy(() => import('./acting'));

/** Fetches the screen an address leads to beside everything else, and not after it. */
export const fetchAhead = (path: string): void => {
  if (path === '/') void home();
  if (path === '/portfolio') void portfolio();
};
