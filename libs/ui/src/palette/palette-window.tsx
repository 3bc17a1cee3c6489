import '@mantine/core/styles/Modal.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import { Modal } from '@mantine/core';
import { useId, useState } from 'react';
import { Icon } from '../icon/icon';
import { IconSearch, IconX } from '../icon/icons';
import type { PaletteItem, PaletteProps } from './palette';
import { PaletteList } from './palette-list';
import classes from './palette.module.css';

export default function PaletteWindow(props: PaletteProps) {
  const { label, placeholder, isOpen, onClose, typed, onType, groups, isLoading, notice, foot } = props;
  const list = useId();
  const items = groups.flatMap((group) => group.items);
  const { active, setActive, step } = useActive(items);
  const choose = (item: PaletteItem | undefined) => {
    if (!item) return;
    item.act();
    if (!item.staysOpen) onClose();
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    PageDown: () => step(pageLength),
    PageUp: () => step(-pageLength),
    Enter: () => choose(active),
  };

  return (
    <Modal.Root
      opened={isOpen}
      onClose={onClose}
      size={640}
      yOffset="12vh"
      transitionProps={{ duration: 0 }}
      classNames={{ content: classes.content, inner: classes.inner }}
    >
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label={label}>
        <div
          className={classes.field}
          onKeyDown={(event) => {
            const isClosing = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
            const act = isClosing ? onClose : event.nativeEvent.isComposing ? undefined : keys[event.key];
            if (!act) return;
            event.preventDefault();
            act();
          }}
        >
          <Icon of={IconSearch} />
          <input
            data-autofocus
            role="combobox"
            aria-label={label}
            aria-expanded={items.length > 0}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={active && `${list}-${active.key}`}
            autoComplete="off"
            spellCheck={false}
            placeholder={placeholder}
            value={typed}
            onFocus={({ target }) => target.select()}
            onChange={({ target }) => onType(target.value)}
          />
          <button type="button" className={classes.close} onClick={onClose}>
            <kbd>Esc</kbd>
            <span className={classes.hidden}>Close</span>
            <Icon of={IconX} size={20} />
          </button>
        </div>
        <i className={classes.progress} data-on={isLoading || undefined} />
        <div className={classes.notice} role="status">
          {notice}
        </div>
        <PaletteList id={list} groups={groups} active={active} onPoint={setActive} onChoose={choose} />
        {foot && <div className={classes.foot}>{foot}</div>}
      </Modal.Content>
    </Modal.Root>
  );
}

/** The item that Enter takes: the one that was moved to as long as it is there, else the first. */
function useActive(items: readonly PaletteItem[]) {
  const [key, setKey] = useState<string | null>(null);
  const place = Math.max(
    0,
    items.findIndex((item) => item.key === key),
  );
  const step = (by: number) => {
    const isPage = Math.abs(by) > 1;
    const next = isPage
      ? Math.max(0, Math.min(items.length - 1, place + by))
      : (place + by + items.length) % items.length;
    setKey(items[next]?.key ?? null);
  };
  return { active: items[place], setActive: setKey, step };
}

const pageLength = 6;
