import { ButtonLink, EmptyState, IconHistory, IconLock } from '@gatehouse/ui';
import { useMe, useMoment } from '@gatehouse/web-kit';
import type { ReactNode } from 'react';
import { ImportFrame } from './import-frame';
import type { StepName } from './steps';

type Props = {
  children: ReactNode;
  /** The step whose frame is drawn around the reason; none where there is a frame already. */
  framedAs?: StepName;
};

/** Shows what it holds to whoever may import, and to others why they may not. */
export function ForImporters({ children, framedAs }: Props) {
  const me = useMe()?.person;
  const { isPast } = useMoment();
  if (!me) return null;
  const mayImport = me.grants.some(({ role }) => role === 'programme_office');
  if (mayImport && !isPast) return children;
  const reason = isPast ? <NotInThePast /> : <NotYourRole />;
  if (!framedAs) return reason;
  return (
    <ImportFrame step={framedAs} lead="One file on its way into the portfolio.">
      {reason}
    </ImportFrame>
  );
}

function NotInThePast() {
  return (
    <EmptyState title="Importing belongs to the present" icon={IconHistory}>
      You are reading the past, where nothing can be changed. Return to now to import.
    </EmptyState>
  );
}

function NotYourRole() {
  return (
    <EmptyState
      title="Only the programme office imports"
      icon={IconLock}
      actions={<ButtonLink to="/portfolio">Open the portfolio</ButtonLink>}
    >
      Ask somebody of the programme office to bring the inventory, or an administrator for the role. What was
      imported before is open to you.
    </EmptyState>
  );
}
