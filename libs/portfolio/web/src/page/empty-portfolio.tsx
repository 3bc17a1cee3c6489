import { Button, ButtonLink, EmptyState, IconSearch, IconUpload } from '@gatehouse/ui';
import { useMe, useMoment, type PilotFilter } from '@gatehouse/web-kit';
import { claims, filterFields } from '../filter/filter-fields';
import type { Question } from '../question/question';

export function EmptyPortfolio({ onRegister }: { onRegister: () => void }) {
  const { isPast, returnToNow } = useMoment();
  const me = useMe();
  if (isPast)
    return (
      <EmptyState
        title="There were no pilots yet"
        actions={<Button onClick={returnToNow}>Return to now</Button>}
      >
        The first one was registered after this instant.
      </EmptyState>
    );
  // Until it is known who is here, nothing is offered that might not be theirs to do.
  const isOffice = me?.person.grants.some(({ role }) => role === 'programme_office');
  if (!isOffice)
    return (
      <EmptyState title="No pilots yet">
        The programme office brings the inventory, or registers a pilot; what it brings appears here at once.
      </EmptyState>
    );
  return (
    <EmptyState
      title="No pilots yet"
      actions={
        <>
          <ButtonLink tone="solid" icon={IconUpload} to="/import">
            Import an inventory
          </ButtonLink>
          <Button onClick={onRegister}>Register one pilot</Button>
        </>
      }
    >
      Bring the inventory you have; a spreadsheet will do. Every pilot arrives without an owner until somebody
      accepts.
    </EmptyState>
  );
}

const search = { name: 'search', label: 'the search' } as const;

type Props = { question: Question; onChange: (filter: PilotFilter) => void };

/** Nothing matches: which of the filters to let go is one press away. */
export function NoMatch({ question: { filter }, onChange }: Props) {
  const parts = [search, ...filterFields, ...claims].filter(({ name }) => filter[name] !== undefined);
  return (
    <EmptyState
      icon={IconSearch}
      title="No pilot matches"
      actions={
        <>
          {parts.length > 1 &&
            parts.map(({ name, label }) => (
              <Button key={name} size="small" onClick={() => onChange({ ...filter, [name]: undefined })}>
                Without {label.toLowerCase()}
              </Button>
            ))}
          <Button size="small" tone="quiet" onClick={() => onChange({})}>
            Clear filters
          </Button>
        </>
      }
    >
      {filter.search
        ? `No pilot has the words “${filter.search}” here.`
        : 'All the filters hold together for none.'}
    </EmptyState>
  );
}
