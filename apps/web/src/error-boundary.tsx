import { ErrorState } from '@gatehouse/ui';
import { Component, type ReactNode } from 'react';

type State = { error: Error | null };

/** The last resort: a screen that failed says so and can be loaded again. React has no function for this. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render(): ReactNode {
    if (!this.state.error) return this.props.children;
    return (
      <ErrorState title="This screen has failed" onRetry={() => window.location.reload()}>
        Nothing that was recorded is lost. What went wrong: {this.state.error.message}
      </ErrorState>
    );
  }
}
