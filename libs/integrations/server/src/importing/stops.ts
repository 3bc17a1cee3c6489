/** Why work is stopped: a person wanted it, and it does not go on when the server starts again. */
export const cancelled = Symbol('cancelled');

/** Why work is stopped: another process does it by now, and this one says and writes nothing more. */
export const takenOver = Symbol('taken over');

/** Why work is stopped: this process ends, and whoever comes next goes on where it was. */
export const ending = Symbol('ending');
