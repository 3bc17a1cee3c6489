import { Button, counted, Note } from '@gatehouse/ui';
import type { DraftedPolicy } from './draft.query';
import type { WrittenDraft } from './use-draft';
import classes from './editor.module.css';

type Props = { policy: DraftedPolicy; written: WrittenDraft; onGate: (index: number) => void };

/** What keeps the draft from being saved, in sentences. */
export function DraftNotes({ policy, written, onGate }: Props) {
  const { flaws, isBehind, command, take } = written;
  if (flaws.length === 0 && !isBehind && !command.refusal) return null;
  return (
    <div className={classes.notes}>
      {isBehind && (
        <Note
          tone="warn"
          role="alert"
          title={`${policy.draft?.by.name ?? 'A colleague'} saved this policy while you were writing.`}
        >
          What you wrote is still here and cannot be saved over theirs.{' '}
          <Button size="small" onClick={() => take(policy)}>
            Take theirs
          </Button>
        </Note>
      )}
      {command.refusal && !isBehind && <Note tone="warn" role="alert" title={command.refusal.reason} />}
      {flaws.length > 0 && (
        <Note
          tone="warn"
          title={`${counted(flaws.length, 'thing keeps', 'things keep')} the draft from being saved.`}
        >
          <ul className={classes.flaws} aria-label="What keeps it from being saved">
            {flaws.slice(0, most).map(({ field, sentence }) => (
              <li key={`${field} ${sentence}`}>
                {placeOf(field, written)} {sentence}{' '}
                {gateIndex(field) !== null && (
                  <button
                    type="button"
                    className={classes.goTo}
                    onClick={() => onGate(gateIndex(field) ?? 0)}
                  >
                    Show the gate
                  </button>
                )}
              </li>
            ))}
          </ul>
        </Note>
      )}
    </div>
  );
}

const most = 5;

const gateIndex = (field: string): number | null => {
  const [, index] = /^gates\.(\d+)/.exec(field) ?? [];
  return index === undefined ? null : Number(index);
};

const placeOf = (field: string, { draft }: WrittenDraft): string => {
  const index = gateIndex(field);
  return index === null ? '' : `${draft.rules.gates[index]?.name ?? 'A gate'}:`;
};
