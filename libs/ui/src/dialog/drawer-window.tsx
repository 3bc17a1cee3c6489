import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Drawer.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import { Drawer } from '@mantine/core';
import classes from './dialog.module.css';
import type { DrawerProps } from './drawer';

export default function DrawerWindow({ title, isOpen, onClose, children }: DrawerProps) {
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      title={title}
      position="left"
      size="min(340px, 88vw)"
      overlayProps={{ backgroundOpacity: 0.35 }}
      transitionProps={{ duration: 180 }}
      closeButtonProps={{ 'aria-label': 'Close' }}
      classNames={{
        content: classes.drawer,
        title: classes.title,
        header: classes.header,
        body: classes.body,
      }}
    >
      {children}
    </Drawer>
  );
}
