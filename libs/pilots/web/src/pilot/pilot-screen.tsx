import { Page, TabLinks, useShortcut } from '@gatehouse/ui';
import { useMe, useMoment } from '@gatehouse/web-kit';
import { useState } from 'react';
import { useParams } from 'react-router';
import { About } from '../about/about';
import { History } from '../history/history';
import { OwnershipTab } from '../ownership/ownership-tab';
import { Story } from '../story/story';
import { ActionButton } from './action-button';
import { actionOf, type ActionName } from './actions';
import { PilotDialogs } from './pilot-dialogs';
import { PilotHeader } from './pilot-header';
import { PilotRail } from './pilot-rail';
import classes from './pilot.module.css';
import type { ShownPilot } from './shown-pilot';
import { useFreshPilot } from './use-fresh-pilot';

const tabs = ['story', 'about', 'history', 'ownership'] as const;
type Tab = (typeof tabs)[number];

/** The page of a pilot that is there. */
export function PilotScreen({ pilot }: { pilot: ShownPilot }) {
  const [started, setStarted] = useState<ActionName | null>(null);
  const { clock, isPast, keep } = useMoment();
  const me = useMe()?.person;
  const tab = useTab();
  const { afterRecording } = useFreshPilot(pilot.id);
  const start = (name: ActionName) => {
    if (!isPast && actionOf(pilot, name)?.isOpen) setStarted(name);
  };
  useShortcut('o', { says: 'Offer ownership', act: () => start('offerOwnership') });

  const revise = <ActionButton pilot={pilot} name="revisePilot" label="Revise the words" onStart={start} />;
  return (
    <Page title={pilot.name} crumbs={crumbsOf(pilot, keep)} isFlush>
      <PilotHeader pilot={pilot} at={clock} />
      <TabLinks label="Parts of this pilot" tabs={tabLinks(pilot, tab, keep)} />
      <div className={classes.columns}>
        {tab === 'story' && <Story pilot={pilot} />}
        {tab === 'about' && <About pilot={pilot} revise={revise} />}
        {tab === 'history' && <History id={pilot.id} />}
        {tab === 'ownership' && <OwnershipTab pilot={pilot} />}
        <PilotRail pilot={pilot} me={me?.id ?? null} at={clock} onStart={start} />
      </div>
      {started && me && !isPast && (
        <PilotDialogs
          started={started}
          pilot={pilot}
          me={me}
          onClose={() => setStarted(null)}
          onRecorded={(position) => {
            setStarted(null);
            void afterRecording(position);
          }}
        />
      )}
    </Page>
  );
}

const useTab = (): Tab => {
  const { '*': rest } = useParams();
  return tabs.find((one) => one === rest) ?? 'story';
};

const labels: Record<Tab, string> = {
  story: 'Story',
  about: 'About',
  history: 'History',
  ownership: 'Ownership',
};

const tabLinks = (pilot: ShownPilot, current: Tab, keep: (address: string) => string) =>
  tabs.map((tab) => ({
    label: labels[tab],
    to: keep(tab === 'story' ? `/pilots/${pilot.id}` : `/pilots/${pilot.id}/${tab}`),
    isCurrent: tab === current,
    count: tab === 'story' ? pilot.story.totalCount : undefined,
  }));

const crumbsOf = (pilot: ShownPilot, keep: (address: string) => string) => [
  { label: 'Portfolio', to: keep('/portfolio') },
  { label: pilot.name },
];
