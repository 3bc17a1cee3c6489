import { lazy } from 'react';
import { screen } from './screen';

// Through a module of its own each, so that one screen does not bring its capability's others along.
export const HomePage = screen(() => import('./home'));
export const PortfolioPage = screen(() => import('./portfolio'));
export const DifferencePage = lazy(() => import('./difference'));
export const PilotPage = screen(() => import('./pilot'));
export const BoardsPage = lazy(() => import('./boards'));
export const BoardPage = lazy(() => import('./board'));
export const CalendarPage = lazy(() => import('./calendar'));
export const MeetingPage = lazy(() => import('./meeting'));
export const CircularPage = lazy(() => import('./circular'));
export const DecisionsPage = lazy(() => import('./decisions'));
export const DecisionPage = lazy(() => import('./decision'));
export const EvidencePage = lazy(() => import('./evidence'));
export const ActionsPage = lazy(() => import('./actions'));
export const PoliciesPage = lazy(() => import('./policies'));
export const PolicyVersionPage = lazy(() => import('./policy-version'));
export const PolicyDraftPage = lazy(() => import('./policy-draft'));
export const ComparePoliciesPage = lazy(() => import('./policy-comparison'));
export const ImportPage = lazy(() => import('./import'));
export const SignInPage = lazy(() => import('./sign-in'));
export const PeoplePage = lazy(() => import('./people'));
export const PersonPage = lazy(() => import('./person'));
export const TokensPage = lazy(() => import('./tokens'));
export const NotificationsPage = lazy(() => import('./notifications'));
export const MeetingRoomPage = lazy(() => import('./meeting-room'));
export const MinutesPage = lazy(() => import('./minutes'));
export const PresentationPage = lazy(() => import('./presentation'));
export const Bell = lazy(() => import('./bell'));
export const AccountMenu = lazy(() => import('./account'));
export const ActingStrip = lazy(() => import('./acting'));

/** Fetches the screen an address leads to before anything is drawn. */
export const fetchAhead = async (path: string): Promise<void> => {
  if (path === '/') await HomePage.fetchAhead();
  if (path === '/portfolio') await PortfolioPage.fetchAhead();
  if (path.startsWith('/pilots/')) await PilotPage.fetchAhead();
};
