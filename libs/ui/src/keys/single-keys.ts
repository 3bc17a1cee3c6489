const name = 'gatehouse.single-keys';

/**
 * Whether single keys act, as a person chose on this device: a voice that is taken for typing would set off one after
 * the other.
 */
export const singleKeys = {
  areOn: (): boolean => localStorage.getItem(name) !== 'off',
  turn: (isOn: boolean): void => localStorage.setItem(name, isOn ? 'on' : 'off'),
};
