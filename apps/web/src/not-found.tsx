import { ButtonLink, EmptyState, Page } from '@gatehouse/ui';

export function NotFound() {
  return (
    <Page title="Nothing here">
      <EmptyState
        title="There is nothing at this address"
        actions={<ButtonLink to="/portfolio">Open the portfolio</ButtonLink>}
      >
        The link may have been cut short, or what it named was never here.
      </EmptyState>
    </Page>
  );
}
