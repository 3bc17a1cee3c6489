import { useQuery } from '@apollo/client/react';
import { Checkbox, ErrorState, Loading, Note, Page, PageHeader } from '@gatehouse/ui';
import { graphql, useCommand, useMoment, useNowClient, type NotificationKind } from '@gatehouse/web-kit';
import { useState, type ReactNode } from 'react';
import classes from './notifications.module.css';

const preferencesQuery = graphql(`
  query NotificationPreferences {
    notificationPreferences {
      kind
      label
      isOn
    }
  }
`);

const preferNotifications = graphql(`
  mutation PreferNotifications($input: PreferNotificationsInput!) {
    preferNotifications(input: $input) {
      ...Outcome
    }
  }
`);

/** What each person is told of; saved as it is chosen. */
export function NotificationsPage({ tabs }: { tabs: ReactNode }) {
  const { isPast } = useMoment();
  return (
    <Page title="Notifications" crumbs={[{ label: 'Settings' }, { label: 'Notifications' }]} isFlush>
      <div className={classes.pageHead}>
        <PageHeader
          title="Notifications"
          lead="What others do that concerns you, behind the bell for ninety days. Home shows what waits for you whatever you choose here."
        />
      </div>
      {tabs}
      <div className={classes.section}>
        {isPast ? (
          <Note tone="past" title="What you are told belongs to the present.">
            Return to now to choose it.
          </Note>
        ) : (
          <Preferences />
        )}
      </div>
    </Page>
  );
}

function Preferences() {
  const { data, error, refetch } = useQuery(preferencesQuery, { client: useNowClient() });
  const { run, refusal } = useCommand(preferNotifications);
  // What was just chosen is shown before the server has it, and given back where the server will not.
  const [chosen, setChosen] = useState<{ kind: NotificationKind; isOn: boolean } | null>(null);
  const prefer = async (kind: NotificationKind, isOn: boolean) => {
    setChosen({ kind, isOn });
    await run({ kind, isOn });
    await refetch();
    setChosen(null);
  };
  if (error && !data)
    return <ErrorState title="Your choices could not be read" onRetry={() => void refetch()} />;
  if (!data) return <Loading label="Reading what you chose" rows={8} />;
  return (
    <fieldset className={classes.kinds}>
      <legend>Tell me when</legend>
      {data.notificationPreferences.map(({ kind, label, isOn }) => (
        <Checkbox
          key={kind}
          size="xs"
          label={label}
          checked={chosen?.kind === kind ? chosen.isOn : isOn}
          onChange={({ currentTarget }) => void prefer(kind, currentTarget.checked)}
        />
      ))}
      {refusal && <Note tone="kill" title={refusal.reason} />}
    </fieldset>
  );
}
