import { Loading, Page, TabLinks, useShortcuts, type TabLink } from '@gatehouse/ui';
import { useMe, useMoment, useStart } from '@gatehouse/web-kit';
import { lazy, Suspense, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { About } from '../about/about';
import { Conditions } from '../conditions/conditions';
import { useContractNote } from '../contract/use-contract-note';
import { Duplicates } from '../duplicates/duplicates';
import { History } from '../history/history';
import { OwnershipTab } from '../ownership/ownership-tab';
import { Story } from '../story/story';
import { ActionButton } from './action-button';
import { actionOf, type DialogName } from './actions';
import { hasDialog, PilotDialogs } from './pilot-dialogs';
import type { PilotPart } from './pilot-part';
import { PilotHeader } from './pilot-header';
import { PilotRail } from './pilot-rail';
import classes from './pilot.module.css';
import type { ShownPilot } from './shown-pilot';
import { useFreshPilot } from './use-fresh-pilot';

/** Fetched when it is opened: most who look at a pilot do not write its contract. */
const ContractTab = lazy(async () => ({ default: (await import('../contract/contract-tab')).ContractTab }));

const tabs = ['story', 'contract', 'conditions', 'about', 'history', 'ownership'] as const;
type Tab = (typeof tabs)[number];
/** After these two come the parts that other capabilities bring. */
const ahead = 2;

/** The page of a pilot that is there. */
export function PilotScreen({ pilot, parts }: { pilot: ShownPilot; parts: readonly PilotPart[] }) {
  const [started, setStarted] = useState<DialogName | null>(null);
  const { clock, isPast, keep } = useMoment();
  const me = useMe()?.person;
  const { tab, path } = useTab(parts);
  const part = parts.find(({ name }) => name === tab);
  const contractNote = useContractNote(pilot.id);
  const { afterRecording } = useFreshPilot(pilot.id);
  const start = (name: DialogName) => {
    if (!isPast && actionOf(pilot, name)?.isOpen) setStarted(name);
  };
  const navigate = useNavigate();
  useStart((name) => {
    if (hasDialog(name)) start(name);
    if (name === 'declareConditions') void navigate(`/pilots/${pilot.id}/conditions`);
  });
  useShortcuts({
    n: { says: 'Add a note', act: () => start('addNote') },
    o: { says: 'Offer ownership', act: () => start('offerOwnership') },
  });

  const revise = <ActionButton pilot={pilot} name="revisePilot" label="Revise the words" onStart={start} />;
  const duplicates = <Duplicates pilot={pilot} me={me ?? null} onStart={start} onRecorded={afterRecording} />;
  return (
    <Page title={pilot.name} crumbs={crumbsOf(pilot, keep)} isFlush>
      <PilotHeader pilot={pilot} at={clock} onStart={start} />
      <TabLinks label="Parts of this pilot" tabs={tabLinks(pilot, { tab, parts, contractNote }, keep)} />
      {tab === 'contract' && (
        <Suspense fallback={<Loading label="Loading the contract" rows={8} rowHeight={44} />}>
          <ContractTab pilot={pilot} me={me ?? null} path={path} onRecorded={afterRecording} />
        </Suspense>
      )}
      {part && (
        <Suspense fallback={<Loading label={`Loading ${part.label}`} rows={8} rowHeight={44} />}>
          <part.Part pilot={pilot} path={path} onRecorded={afterRecording} />
        </Suspense>
      )}
      {tab !== 'contract' && !part && (
        <div className={classes.columns}>
          {tab === 'story' && <Story pilot={pilot} onStart={start} />}
          {tab === 'conditions' && <Conditions pilot={pilot} onRecorded={afterRecording} />}
          {tab === 'about' && <About pilot={pilot} revise={revise} duplicates={duplicates} />}
          {tab === 'history' && <History id={pilot.id} />}
          {tab === 'ownership' && <OwnershipTab pilot={pilot} />}
          <PilotRail pilot={pilot} me={me?.id ?? null} at={clock} onStart={start} />
        </div>
      )}
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

/** The tab that the address names, and what it says of the tab's own places. */
const useTab = (parts: readonly PilotPart[]): { tab: string; path: string } => {
  const { '*': rest = '' } = useParams();
  const [name = '', ...path] = rest.split('/');
  const isTab = tabs.some((one) => one === name) || parts.some((part) => part.name === name);
  return { tab: isTab ? name : 'story', path: path.join('/') };
};

const labels: Record<Tab, string> = {
  story: 'Story',
  contract: 'Decision contract',
  conditions: 'Conditions',
  about: 'About',
  history: 'History',
  ownership: 'Ownership',
};

type Shown = { tab: string; parts: readonly PilotPart[]; contractNote: string | undefined };

const tabLinks = (
  pilot: ShownPilot,
  { tab: current, parts, contractNote }: Shown,
  keep: (address: string) => string,
): TabLink[] => {
  const own: TabLink[] = tabs.map((tab) => ({
    label: labels[tab],
    to: keep(tab === 'story' ? `/pilots/${pilot.id}` : `/pilots/${pilot.id}/${tab}`),
    isCurrent: tab === current,
    count: tab === 'story' ? pilot.story.totalCount : undefined,
    note: tab === 'contract' ? contractNote : undefined,
  }));
  const brought = parts.map(({ name, label, Note }) => ({
    label,
    to: keep(`/pilots/${pilot.id}/${name}`),
    isCurrent: name === current,
    ...(Note && { note: <Note pilotId={pilot.id} /> }),
  }));
  return own.toSpliced(ahead, 0, ...brought);
};

const crumbsOf = (pilot: ShownPilot, keep: (address: string) => string) => [
  { label: 'Portfolio', to: keep('/portfolio') },
  { label: pilot.name },
];
