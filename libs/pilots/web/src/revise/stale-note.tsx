import { Button, Note } from '@gatehouse/ui';
import type { WordChange } from './pilot-words';
import classes from './revise.module.css';

type Props = { changes: readonly WordChange[]; onKeepMine: () => void; onTakeTheirs: () => void };

/** Somebody was first: what they changed, and the ways on. Nothing that was typed is lost. */
export function StaleNote({ changes, onKeepMine, onTakeTheirs }: Props) {
  return (
    <Note tone="warn" role="alert" title="Somebody changed this pilot while you were writing.">
      {changes.length === 0
        ? 'Its words are as you read them. '
        : 'You were reading the words that are struck. '}
      Nothing of yours is lost.
      <dl className={classes.changes}>
        {changes.map(({ field, was, is }) => (
          <div key={field}>
            <dt>{field}</dt>
            <dd>
              <del>{was || 'nothing'}</del> <ins>{is || 'nothing'}</ins>
            </dd>
          </div>
        ))}
      </dl>
      <span className={classes.ways}>
        <Button size="small" onClick={onKeepMine}>
          Go on with mine
        </Button>
        {changes.length > 0 && (
          <Button size="small" tone="quiet" onClick={onTakeTheirs}>
            Drop mine and read theirs
          </Button>
        )}
      </span>
    </Note>
  );
}
