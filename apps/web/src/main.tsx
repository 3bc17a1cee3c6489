import { Connection, createClient, KeepsMoment } from '@gatehouse/web-kit';
import { GatehouseTheme } from '@gatehouse/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './app';
import { ErrorBoundary } from './error-boundary';
import { fetchAhead } from './screens/screens';
import { goToSignIn } from './sign-in-address';

const client = createClient({ onSignedOut: goToSignIn });
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');

const draw = () =>
  createRoot(root).render(
    <StrictMode>
      <GatehouseTheme>
        <ErrorBoundary>
          <BrowserRouter>
            <KeepsMoment>
              <Connection client={client}>
                <App />
              </Connection>
            </KeepsMoment>
          </BrowserRouter>
        </ErrorBoundary>
      </GatehouseTheme>
    </StrictMode>,
  );
// Not awaited here: a screen imports from this very piece. Without its screen the app says in words what is missing.
fetchAhead(window.location.pathname).then(draw, draw);
