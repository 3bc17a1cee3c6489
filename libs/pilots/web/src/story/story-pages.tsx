import { Button, counted, dayHeading, EmptyState, ErrorState, IconSearch, Loading } from '@gatehouse/ui';
import { graphql, useMoment } from '@gatehouse/web-kit';
import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState } from 'react';
import { AssessedTogether } from './assessed-together';
import { dayGroups } from './day-groups';
import { StoryEntry, type ShownEntry } from './story-entry';
import type { StoryKindName } from './story';
import { toldTogether } from './told-together';
import classes from './story.module.css';

const storyQuery = graphql(`
  query PilotStory(
    $id: ID!
    $first: Int!
    $after: String
    $kind: StoryKind
    $search: String
    $asOf: DateTime
    $known: Known
    $atPosition: Position
  ) {
    pilot(id: $id, asOf: $asOf, known: $known, atPosition: $atPosition) {
      id
      story(first: $first, after: $after, kind: $kind, search: $search) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            parts {
              kind
              text
              person {
                id
                name
              }
            }
            kind
            eventType
            isByMachine
            occurredAt
            recordedAt
            position
            why {
              name
              value
            }
          }
        }
      }
    }
  }
`);

const pageSize = 50;

type Props = { id: string; kind: StoryKindName | null; search: string };

/** Pages of a story; each page begins where the one before it ends, so that new entries on top move nothing out of sight. */
export function StoryPages({ id, kind, search }: Props) {
  const settledSearch = useDeferredValue(search);
  return (
    <StoryPage
      key={kind ?? 'everything'}
      id={id}
      kind={kind}
      search={settledSearch}
      after={null}
      lastDay={null}
    />
  );
}

type PageProps = Props & { after: string | null; lastDay: string | null };

function StoryPage({ after, lastDay, ...asked }: PageProps) {
  const [goesOn, setGoesOn] = useState(false);
  const { variables } = useMoment();
  const { data, previousData, error, refetch } = useQuery(storyQuery, {
    variables: { ...asked, search: asked.search || null, first: pageSize, after, ...variables },
  });
  const story = (data ?? previousData)?.pilot?.story;
  if (error && !story)
    return <ErrorState title="The story could not be read" onRetry={() => void refetch()} />;
  if (!story) return <Loading label="Reading the story" rows={5} rowHeight={48} />;
  if (story.edges.length === 0 && after === null) return <NothingFound {...asked} />;

  const entries = story.edges.map(({ node }) => node);
  const left = story.pageInfo.hasNextPage;
  return (
    <>
      <Days entries={entries} lastDay={lastDay} />
      {left && goesOn && (
        <StoryPage
          {...asked}
          after={story.pageInfo.endCursor ?? null}
          lastDay={dayGroups(entries).at(-1)?.day ?? null}
        />
      )}
      {left && !goesOn && (
        <div className={classes.older}>
          <Button size="small" onClick={() => setGoesOn(true)}>
            Show what was before
          </Button>
        </div>
      )}
    </>
  );
}

function Days({ entries, lastDay }: { entries: readonly ShownEntry[]; lastDay: string | null }) {
  return dayGroups(entries).map((group) => (
    <div key={group.entries[0]?.id}>
      {group.day !== lastDay && <h2 className={classes.day}>{dayHeading(new Date(group.day))}</h2>}
      <ol>
        {toldTogether(group.entries).map((together) => (
          <Together key={together[0]?.id} entries={together} />
        ))}
      </ol>
    </div>
  ));
}

function Together({ entries }: { entries: readonly ShownEntry[] }) {
  const [only] = entries;
  return entries.length === 1 && only ? <StoryEntry entry={only} /> : <AssessedTogether entries={entries} />;
}

function NothingFound({ kind, search }: Props) {
  const what = [search && `“${search}”`, kind && `kind ${kind}`].filter(Boolean).join(', ');
  return (
    <EmptyState
      title={what ? `Nothing in this story matches ${what}` : 'Nothing has happened yet'}
      icon={IconSearch}
    >
      {what ? 'Take a word away, or look at everything.' : `The story has ${counted(0, 'entry', 'entries')}.`}
    </EmptyState>
  );
}
