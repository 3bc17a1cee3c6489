/** A command as the server offers it: whether it is open to the person asking, and if not, why. */
export type OfferedAction = {
  command: string;
  about?: string | null;
  isOpen: boolean;
  reason?: string | null;
};

/**
 * The command by its name, and by the seat or item that it is about where it is offered for each; undefined where none
 * is offered, as in the past.
 */
export const offered = (
  actions: readonly OfferedAction[],
  command: string,
  about?: string,
): OfferedAction | undefined => {
  const named = actions.filter((one) => one.command.toLowerCase() === command.toLowerCase());
  if (about === undefined) return named.find(({ isOpen }) => isOpen) ?? named[0];
  return named.find((one) => one.about === about) ?? named.find((one) => one.about == null);
};
