import type { SyntheticEvent, ReactNode } from 'react';
import { Button } from '../button/button';
import { Note } from '../note/note';
import { Dialog } from './dialog';
import classes from './dialog.module.css';

/** A refusal or a failure, said in words above the buttons. */
export type Trouble = { title: string; reason?: string };

type Props = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** The sentence that will stand in the log. */
  recorded?: ReactNode;
  /** Fields above that sentence. */
  children?: ReactNode;
  /** Verb and object: `Offer ownership`. */
  act: string;
  tone?: 'solid' | 'danger';
  size?: 'normal' | 'wide';
  isBusy?: boolean;
  isReady?: boolean;
  trouble?: Trouble | null;
  onConfirm: () => void;
};

/** Never "are you sure": it shows what will be recorded, and lets go as easily as it confirms. */
export function Confirm(props: Props) {
  const {
    title,
    isOpen,
    onClose,
    recorded,
    children,
    act,
    tone = 'solid',
    isBusy,
    isReady = true,
    size = 'normal',
  } = props;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isReady && isBusy !== true) props.onConfirm();
  };
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose} size={size}>
      <form className={classes.form} onSubmit={submit}>
        {children}
        {recorded && (
          <p className={classes.recorded}>
            <small>This will be recorded</small>
            {recorded}
          </p>
        )}
        {props.trouble && (
          <Note tone="warn" role="alert" title={props.trouble.title}>
            {props.trouble.reason}
          </Note>
        )}
        <div className={classes.actions}>
          <Button type="submit" tone={tone} isBusy={isBusy === true} disabled={!isReady}>
            {act}
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Leave it
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
