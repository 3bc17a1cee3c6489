import { ButtonLink, EmptyState, IconCircleCheck } from '@gatehouse/ui';
import { useMe, useMoment } from '@gatehouse/web-kit';

type Props = { hasPilots: boolean; isPast: boolean };

/** A quiet day, or a day before the first pilot. */
export function NothingNeedsYou({ hasPilots, isPast }: Props) {
  const { keep } = useMoment();
  const isOffice = useMe()?.person.grants.some(({ role }) => role === 'programme_office') === true;
  if (!hasPilots && !isPast)
    return (
      <EmptyState
        title="No pilots yet"
        actions={isOffice && <ButtonLink to="/import">Import an inventory</ButtonLink>}
      >
        {isOffice
          ? 'Bring the inventory you have; a spreadsheet will do.'
          : 'The programme office brings the inventory. What waits for you will be here.'}
      </EmptyState>
    );
  return (
    <EmptyState
      title={isPast ? 'Nothing waited for you' : 'No decision, signature or offer waits for you'}
      icon={IconCircleCheck}
      actions={<ButtonLink to={keep('/portfolio')}>Open the portfolio</ButtonLink>}
    >
      {isPast
        ? 'At the instant you are reading, nothing waited for you or for a role that you have today.'
        : 'What comes, to you or to a role that you have, appears here by itself.'}
    </EmptyState>
  );
}
