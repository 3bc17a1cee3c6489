import { Loading } from '@gatehouse/ui';
import { Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { Frame } from './frame/frame';
import { NotFound } from './not-found';
import {
  ActionsPage,
  BoardPage,
  BoardsPage,
  CalendarPage,
  CircularPage,
  ComparePoliciesPage,
  DecisionPage,
  DecisionsPage,
  DifferencePage,
  EvidencePage,
  HomePage,
  ImportPage,
  MeetingPage,
  MeetingRoomPage,
  MinutesPage,
  NotificationsPage,
  PeoplePage,
  PersonPage,
  PilotPage,
  PoliciesPage,
  PolicyDraftPage,
  PolicyVersionPage,
  PortfolioPage,
  PresentationPage,
  SignInPage,
  TokensPage,
} from './screens/screens';

export function App() {
  return (
    <Suspense fallback={<Loading label="Loading the screen" rows={8} />}>
      <Routes>
        <Route path="/sign-in" element={<SignInPage />} />
        <Route path="/meetings/:id/present" element={<PresentationPage />} />
        <Route element={<Frame />}>
          <Route index element={<HomePage />} />
          <Route path="/portfolio" element={<PortfolioPage />} />
          <Route path="/portfolio/difference" element={<DifferencePage />} />
          <Route path="/pilots/:id/*" element={<PilotPage />} />
          <Route path="/evidence/:id" element={<EvidencePage />} />
          <Route path="/meetings/:id/room" element={<MeetingRoomPage />} />
          <Route path="/meetings/:id/minutes" element={<MinutesPage />} />
          <Route path="/boards" element={<BoardsPage />} />
          <Route path="/boards/calendar" element={<CalendarPage />} />
          <Route path="/boards/:id" element={<BoardPage />} />
          <Route path="/meetings/:id" element={<MeetingPage />} />
          <Route path="/circulars/:id" element={<CircularPage />} />
          <Route path="/decisions" element={<DecisionsPage />} />
          <Route path="/decisions/:id" element={<DecisionPage />} />
          <Route path="/actions" element={<ActionsPage />} />
          <Route path="/policies" element={<PoliciesPage />} />
          <Route path="/policies/:id/v/:version" element={<PolicyVersionPage />} />
          <Route path="/policies/:id/draft" element={<PolicyDraftPage />} />
          <Route path="/policies/:id/compare/:before/:after" element={<ComparePoliciesPage />} />
          <Route path="/import" element={<ImportPage />} />
          <Route path="/import/:id/*" element={<ImportPage />} />
          <Route path="/settings" element={<Navigate to="/settings/people" replace />} />
          <Route path="/settings/people" element={<PeoplePage />} />
          <Route path="/settings/people/:id" element={<PersonPage />} />
          <Route path="/settings/notifications" element={<NotificationsPage />} />
          <Route path="/settings/tokens" element={<TokensPage />} />
          <Route path="*" element={<NotFound />} />
        </Route>
      </Routes>
    </Suspense>
  );
}
