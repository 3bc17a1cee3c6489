import { Button } from '@gatehouse/ui';
import { useRef } from 'react';
import type { ShownGroup } from '../home.query';
import { NeedGroup } from './need-group';
import classes from './needs.module.css';
import { useCalm } from './use-calm';
import { useRowKeys } from './use-row-keys';

/** Everything that waits, group by group. */
export function Needs({ groups }: { groups: readonly ShownGroup[] }) {
  const list = useRef<HTMLElement>(null);
  const { shown, isBehind, show, handlers } = useCalm(groups);
  useRowKeys(list);
  return (
    <section ref={list} className={classes.needs} aria-label="What needs you" {...handlers}>
      {isBehind && (
        <div className={classes.news} role="status">
          <Button size="small" onClick={show}>
            Something changed. Show it
          </Button>
        </div>
      )}
      {shown.map((group, index) => (
        <NeedGroup key={group.name} group={group} isFirst={index === 0} />
      ))}
    </section>
  );
}
