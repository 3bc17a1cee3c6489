import { Button, IconLink, instant, logPosition, PastBanner, Segmented, useShortcut } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { useState } from 'react';

/** Says which instant this is, and on whose knowledge; the one way back is here and on Escape. */
export function PastNotice({ onReturn }: { onReturn: () => void }) {
  const { asOf, atPosition, known, setKnown, returnToNow } = useMoment();
  const [isCopied, setCopied] = useState(false);
  const leave = () => {
    onReturn();
    returnToNow();
  };
  useShortcut('Escape', { says: 'Return to now', act: leave, isEverywhere: true });
  const copy = async () => {
    await navigator.clipboard.writeText(window.location.href);
    setCopied(true);
  };
  return (
    <PastBanner
      actions={
        <>
          {asOf && (
            <Segmented
              label="On whose knowledge"
              tone="past"
              choices={[
                { value: 'now', label: 'As known now' },
                { value: 'then', label: 'As known then' },
              ]}
              value={known}
              onChange={setKnown}
            />
          )}
          <Button size="small" icon={IconLink} onClick={() => void copy()}>
            {isCopied ? 'Copied' : 'Copy link'}
          </Button>
          <Button size="small" onClick={leave}>
            Return to now <kbd>Esc</kbd>
          </Button>
        </>
      }
    >
      <b>You are reading {asOf ? instant(asOf) : logPosition(atPosition ?? '0')}</b>
      {asOf && (known === 'then' ? ', as it was known then' : ', as known now')}. Nothing can be changed from
      here.
    </PastBanner>
  );
}
