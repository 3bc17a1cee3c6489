import { Loading } from '@gatehouse/ui';
import { Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { Frame } from './frame/frame';
import { NotFound } from './not-found';
import {
  DifferencePage,
  HomePage,
  ImportPage,
  NotificationsPage,
  PeoplePage,
  PersonPage,
  PilotPage,
  PortfolioPage,
  SignInPage,
  TokensPage,
} from './screens/screens';

export function App() {
  return (
    <Suspense fallback={<Loading label="Loading the screen" rows={8} />}>
      <Routes>
        <Route path="/sign-in" element={<SignInPage />} />
        <Route element={<Frame />}>
          <Route index element={<HomePage />} />
          <Route path="/portfolio" element={<PortfolioPage />} />
          <Route path="/portfolio/difference" element={<DifferencePage />} />
          <Route path="/pilots/:id/*" element={<PilotPage />} />
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
