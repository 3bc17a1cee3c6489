import { useQuery } from '@apollo/client/react';
import {
  ButtonLink,
  dayHeading,
  ErrorState,
  IconCalendar,
  IconPlus,
  instant,
  Loading,
  Page,
  PageHeader,
} from '@gatehouse/ui';
import { toStart, useLive, useMe, useMoment } from '@gatehouse/web-kit';
import { useState } from 'react';
import { homeMoved, homeQuery, type ShownHome } from './home.query';
import { NextBoard } from './board/next-board';
import classes from './home.module.css';
import { Needs } from './needs/needs';
import { NothingNeedsYou } from './nothing-needs-you';
import { SinceVisit } from './news/since-visit';
import { StageStrip } from './stage-strip';
import { leadOf, titleOf } from './words-of-home';

/** "What needs me?": everything that waits for the person signed in, at any instant. */
export function HomePage() {
  const { variables, isPast } = useMoment();
  const { data, error, refetch } = useQuery(homeQuery, { variables });
  useLive(homeMoved, {
    variables: {},
    isNewsOnly: true,
    onData: () => void refetch(),
    onReconnected: () => void refetch(),
  });

  if (error && !data)
    return (
      <Page title="Home">
        <ErrorState title="Home could not be read" onRetry={() => void refetch()}>
          The server did not answer. Nothing is lost; it can be read again in a moment.
        </ErrorState>
      </Page>
    );
  return (
    <Page title="Home">
      {data ? (
        <Shown data={data} isPast={isPast} />
      ) : (
        <Loading label="Reading what needs you" rows={10} rowHeight={49} />
      )}
    </Page>
  );
}

function Shown({ data, isPast }: { data: ShownHome; isPast: boolean }) {
  const { home, work, retired, killed } = data;
  const [opened] = useState(() => new Date());
  const hasPilots = work.total + retired.total + killed.total > 0;
  return (
    <>
      <Head data={data} isPast={isPast} />
      {hasPilots && <StageStrip work={work} retired={retired} killed={killed} />}
      <div className={classes.columns}>
        {home.count > 0 ? (
          <Needs groups={home.groups} />
        ) : (
          <NothingNeedsYou hasPilots={hasPilots} isPast={isPast} />
        )}
        {!isPast && (
          <aside>
            <NextBoard from={opened} />
            <SinceVisit />
          </aside>
        )}
      </div>
    </>
  );
}

function Head({ data: { home }, isPast }: { data: ShownHome; isPast: boolean }) {
  const { asOf } = useMoment();
  const mayRegister = useMe()?.person.grants.some(({ role }) => role === 'programme_office') === true;
  const when = isPast ? (asOf ? instant(asOf) : 'At this place in the log') : today();
  const lead = [when, leadOf(home)].filter((words) => words !== '').join('. ');
  return (
    <div className={classes.head}>
      <PageHeader
        title={titleOf(home, isPast)}
        lead={lead}
        actions={
          !isPast &&
          mayRegister && (
            <>
              <ButtonLink size="small" icon={IconCalendar} to={toStart('/boards', 'callMeeting')}>
                Call a meeting
              </ButtonLink>
              <ButtonLink size="small" tone="solid" icon={IconPlus} to={toStart('/portfolio', 'register')}>
                Register a pilot
              </ButtonLink>
            </>
          )
        }
      />
    </div>
  );
}

/** `Monday 23 November`: never `Today`, which says nothing under a title. */
const today = (): string => dayHeading(new Date(), new Date(0)).replace(/ \d{4}$/, '');
