import { IconPlus, Note } from '@gatehouse/ui';
import { useEffect, useRef, useState } from 'react';
import { ActButton } from '../command/act-button';
import list from '../list/list.module.css';
import { AgendaRow } from './agenda-row';
import classes from './prepare.module.css';
import type { PartProps } from './prepare-screen';
import { beginnings, fitOf } from './time-boxes';
import { useAgendaOrder } from './use-agenda-order';

/** The items in their order, each with its time box; moved by hand, by keys or from the menu. */
export function Agenda({ meeting, onTask, onRecorded }: PartProps) {
  const { items, mayOrder, refusal, move } = useAgendaOrder(meeting, onRecorded);
  const [dragged, setDragged] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const { agenda, keepFocus } = useKeptFocus();
  const minutes = items.map((item) => item.minutes);
  const begins = beginnings(meeting.startsAt, minutes);
  const isBefore = meeting.state === 'called';
  return (
    <section aria-label="Agenda">
      <div className={list.heading}>
        <h2>Agenda</h2>
        <span>{items.length > 0 && fitOf(minutes, meeting.minutes)}</span>
        <span className={list.tools}>
          <ActButton
            actions={meeting.commands}
            command="PlaceItem"
            label="Place information"
            icon={IconPlus}
            hidesReason
            onStart={() => onTask({ kind: 'place' })}
          />
        </span>
      </div>
      {refusal && <Note tone="warn" role="alert" title={refusal} />}
      {items.length === 0 && (
        <p className={list.nothing}>
          Nothing is on it yet. What is ready proposes itself below, with the reason for each.
        </p>
      )}
      <ol className={classes.agenda} ref={agenda}>
        {items.map((item, index) => (
          <AgendaRow
            key={item.id}
            {...{ item, index, meeting, onTask }}
            count={items.length}
            begins={isBefore ? (begins[index] ?? null) : null}
            mayOrder={mayOrder}
            isDragged={dragged === item.itemId}
            onDrag={setDragged}
            onDropHere={() => dragged !== null && move(dragged, index)}
            onMove={(to) => {
              keepFocus(item.itemId);
              move(item.itemId, to);
              setSaid(`${item.title} is item ${to + 1} of ${items.length} now`);
            }}
          />
        ))}
      </ol>
      <p className={classes.said} role="status">
        {said}
      </p>
    </section>
  );
}

/** A row that is put elsewhere loses its focus in browsers; whoever moves it by keys goes on with it. */
function useKeptFocus() {
  const agenda = useRef<HTMLOListElement>(null);
  const kept = useRef<string | null>(null);
  useEffect(() => {
    if (kept.current === null || agenda.current?.contains(document.activeElement)) return;
    agenda.current?.querySelector<HTMLElement>(`[data-grip="${kept.current}"]`)?.focus();
  });
  return { agenda, keepFocus: (itemId: string) => (kept.current = itemId) };
}
