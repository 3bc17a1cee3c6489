import { FilterToggle, Icon, IconSearch, TextInput } from '@gatehouse/ui';
import { useState } from 'react';
import { ActionButton, type Start } from '../pilot/action-button';
import { actionOf } from '../pilot/actions';
import type { ShownPilot } from '../pilot/shown-pilot';
import { StoryPages } from './story-pages';
import classes from './story.module.css';

const kinds = [
  { kind: 'decision', label: 'Decisions' },
  { kind: 'people', label: 'People' },
  { kind: 'description', label: 'Descriptions' },
  { kind: 'measurement', label: 'Measurements' },
  { kind: 'money', label: 'Money' },
  { kind: 'contract', label: 'Contract' },
  { kind: 'gate', label: 'Gates' },
  { kind: 'evidence', label: 'Evidence' },
] as const;

export type StoryKindName = (typeof kinds)[number]['kind'];

/** A pilot's life as sentences, newest first; by kind, and searched. */
export function Story({ pilot, onStart }: { pilot: ShownPilot; onStart: Start }) {
  const [kind, setKind] = useState<StoryKindName | null>(null);
  const [search, setSearch] = useState('');
  const countOf = (wanted: string) => pilot.story.byKind.find((one) => one.kind === wanted)?.count ?? 0;
  return (
    <section className={classes.section} aria-label="Story">
      <div className={classes.tools}>
        <FilterToggle
          label="Everything"
          count={pilot.story.totalCount}
          isOn={kind === null}
          onChange={() => setKind(null)}
        />
        {kinds
          .filter((one) => countOf(one.kind) > 0)
          .map((one) => (
            <FilterToggle
              key={one.kind}
              label={one.label}
              count={countOf(one.kind)}
              isOn={kind === one.kind}
              onChange={(isOn) => setKind(isOn ? one.kind : null)}
            />
          ))}
        <TextInput
          className={classes.search}
          size="xs"
          type="search"
          aria-label="Search in this story"
          placeholder="In this story"
          leftSection={<Icon of={IconSearch} size={14} />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        {actionOf(pilot, 'addNote')?.isOpen && (
          <ActionButton pilot={pilot} name="addNote" label="Add a note" onStart={onStart} />
        )}
      </div>
      <StoryPages id={pilot.id} kind={kind} search={search.trim()} />
    </section>
  );
}
