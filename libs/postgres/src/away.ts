/** PostgreSQL cannot be reached, or went away in the middle; whoever asks again later is answered. */
export class PostgresAway extends Error {}

/** Whether an error says that the server is not there, rather than that we asked for something wrong. */
export const isAway = (error: unknown): boolean => {
  if (error instanceof PostgresAway) return true;
  const { code, message } = shapeOf(error);
  return awayCodes.some((prefix) => code.startsWith(prefix)) || awayMessages.test(message);
};

/** The same error in words when it means that the server is away; any other as it is. */
export const saidPlainly = (error: unknown): unknown =>
  isAway(error) && !(error instanceof PostgresAway)
    ? new PostgresAway('PostgreSQL cannot be reached just now. Nothing was lost; try again in a moment.', {
        cause: error,
      })
    : error;

// By its shape: an error may come from another realm, to which it is no instance of our Error.
const shapeOf = (error: unknown): { code: string; message: string } => {
  if (typeof error !== 'object' || error === null) return { code: '', message: '' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const message = 'message' in error && typeof error.message === 'string' ? error.message : '';
  return { code, message };
};

// Class 08: connection exceptions; 57P: the server shuts down or starts; 53300: it takes no more connections.
const awayCodes = [
  '08',
  '57P0',
  '53300',
  'ECONN',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
];
const awayMessages =
  /Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed/;
