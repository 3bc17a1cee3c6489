import { lazy } from 'react';

// Through a module of its own each, so that one screen does not bring its capability's others along.
const portfolio = () => import('./portfolio');

export const PortfolioPage = lazy(portfolio);
export const DifferencePage = lazy(() => import('./difference'));
export const PilotPage = lazy(() => import('./pilot'));
export const ImportPage = lazy(() => import('./import'));
export const SignInPage = lazy(() => import('./sign-in'));
export const PeoplePage = lazy(() => import('./people'));
export const TokensPage = lazy(() => import('./tokens'));
export const AccountMenu = lazy(() => import('./account'));

/** Fetches the screen an address leads to beside everything else, and not after it. */
export const fetchAhead = (path: string): void => {
  if (path === '/' || path === '/portfolio') void portfolio();
};
