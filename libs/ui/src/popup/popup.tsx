import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { ButtonTone } from '../button/button';
import { Icon, type IconShape } from '../icon/icon';
import buttonClasses from '../button/button.module.css';
import classes from './popup.module.css';

export type PopupTrigger = { label: string; icon?: IconShape; tone?: ButtonTone; hidesLabel?: boolean };

type Props = {
  trigger: PopupTrigger;
  /** Drawn instead of a button's usual looks. */
  face?: ReactNode;
  faceClass?: string | undefined;
  align?: 'start' | 'end';
  isOpen?: boolean;
  onChange?: (isOpen: boolean) => void;
  children: (close: () => void) => ReactNode;
};

/** A button with a small panel under it; on phones the panel rises from the foot. Escape and a click outside close it. */
export function Popup({ trigger, face, faceClass, align = 'start', isOpen, onChange, children }: Props) {
  const [isOpenHere, setOpenHere] = useState(false);
  const opened = isOpen ?? isOpenHere;
  const setOpened = onChange ?? setOpenHere;
  const id = useId();
  const whole = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpened(false);
    button.current?.focus();
  };
  useDismissal(whole, opened, { close, leave: () => setOpened(false) });

  return (
    <span className={classes.whole} ref={whole}>
      <button
        ref={button}
        type="button"
        className={faceClass ?? buttonClasses.button}
        data-size="small"
        data-tone={trigger.tone}
        data-square={trigger.hidesLabel || undefined}
        aria-label={trigger.hidesLabel || face ? trigger.label : undefined}
        title={trigger.hidesLabel ? trigger.label : undefined}
        aria-expanded={opened}
        aria-controls={opened ? id : undefined}
        onClick={() => setOpened(!opened)}
      >
        {face ?? (
          <>
            {trigger.icon && <Icon of={trigger.icon} size={14} />}
            {!trigger.hidesLabel && trigger.label}
          </>
        )}
      </button>
      {opened && (
        <div id={id} role="dialog" aria-label={trigger.label} className={classes.panel} data-align={align}>
          <Inside close={close}>{children}</Inside>
        </div>
      )}
    </span>
  );
}

function Inside({ close, children }: { close: () => void; children: Props['children'] }) {
  return children(close);
}

type Ways = { close: () => void; leave: () => void };

function useDismissal(whole: React.RefObject<HTMLElement | null>, isOn: boolean, ways: Ways): void {
  const latest = useRef(ways);
  useEffect(() => {
    latest.current = ways;
  });
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      latest.current.close();
    };
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !whole.current?.contains(event.target)) latest.current.leave();
    };
    // Captured, so that the panel closes before the screen takes Escape as the way back to now.
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('pointerdown', onPress);
    };
  }, [whole, isOn]);
}
