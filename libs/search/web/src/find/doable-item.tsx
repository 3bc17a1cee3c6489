import { KeyName, type PaletteItem } from '@gatehouse/ui';
import type { Doable } from './doable';

export const doableItem = ({ label, detail, shortcut, icon, act, staysOpen }: Doable): PaletteItem => ({
  key: `do-${label.replaceAll(' ', '-')}`,
  icon,
  title: label,
  ...(detail !== undefined && { detail }),
  ...(shortcut !== undefined && { aside: <KeyName of={shortcut} /> }),
  act,
  ...(staysOpen && { staysOpen }),
});
