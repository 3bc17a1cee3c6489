import { IconPlus, Popup, useShortcut } from '@gatehouse/ui';
import { lazy, Suspense, useState } from 'react';
import type { AskedQuestion } from '../question/use-question';
import type { SavedView } from './saved-views.query';
import classes from './views.module.css';

const SaveViewForm = lazy(() => import('./save-view-form'));

export type SaveViewProps = {
  asked: AskedQuestion;
  current: SavedView | undefined;
  onSaved: () => void;
};

export function SaveView(props: SaveViewProps) {
  const [isOpen, setOpen] = useState(false);
  useShortcut('s', { says: 'Save this view', act: () => setOpen(true) });
  return (
    <Popup
      trigger={{ label: 'Save view', icon: IconPlus }}
      faceClass={classes.save}
      isOpen={isOpen}
      onChange={setOpen}
    >
      {(close) => (
        <Suspense fallback={null}>
          <SaveViewForm {...props} close={close} />
        </Suspense>
      )}
    </Popup>
  );
}
