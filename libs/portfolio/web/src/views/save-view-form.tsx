import { Button, IconTrash, Note } from '@gatehouse/ui';
import { useCommand } from '@gatehouse/web-kit';
import { useState, type SyntheticEvent } from 'react';
import { useNavigate } from 'react-router';
import { everything } from '../question/question';
import type { SaveViewProps } from './save-view';
import { deleteView, saveView } from './saved-views.query';
import classes from './views.module.css';

type Props = SaveViewProps & { close: () => void };

/** Keeps the question on screen under a name, for oneself or for everybody. */
export default function SaveViewForm({ asked, current, onSaved, close }: Props) {
  const mine = current?.isMine ? current : undefined;
  const [name, setName] = useState(mine?.name ?? '');
  const [isShared, setShared] = useState(mine?.isShared ?? false);
  const saving = useCommand(saveView);
  const deleting = useCommand(deleteView);
  const navigate = useNavigate();
  const refusal = saving.refusal ?? deleting.refusal;

  const save = async (id: string | null) => {
    const { filter, sort, columns, view } = asked.question;
    const outcome = await saving.run({
      id,
      name: name.trim(),
      isShared,
      filter,
      sort,
      columns: [...columns],
      view,
    });
    if (!outcome.accepted) return;
    onSaved();
    close();
    void navigate(asked.linkTo(asked.question, outcome.id));
  };
  const remove = async (id: string) => {
    const outcome = await deleting.run({ id });
    if (!outcome.accepted) return;
    onSaved();
    close();
    void navigate(asked.linkTo(everything));
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() !== '') void save(mine?.id ?? null);
  };

  return (
    <form className={classes.form} onSubmit={submit}>
      <label>
        Name
        <input value={name} onChange={({ target }) => setName(target.value)} autoFocus maxLength={80} />
      </label>
      <label className={classes.shared}>
        <input type="checkbox" checked={isShared} onChange={({ target }) => setShared(target.checked)} />
        Everybody sees it
      </label>
      {refusal && <Note tone="warn" role="alert" title={refusal.reason} />}
      <div className={classes.actions}>
        <Button type="submit" size="small" disabled={name.trim() === ''} isBusy={saving.isRunning}>
          {mine ? 'Save changes' : 'Save view'}
        </Button>
        {mine && (
          <>
            <Button
              size="small"
              tone="quiet"
              onClick={() => void save(null)}
              disabled={name.trim() === mine.name}
            >
              Save as another
            </Button>
            <Button size="small" tone="danger" icon={IconTrash} onClick={() => void remove(mine.id)}>
              Delete view
            </Button>
          </>
        )}
      </div>
    </form>
  );
}
