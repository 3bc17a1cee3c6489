import { StoreUnavailable } from '../event-store';

/** What an error of the client comes to for whoever asked. `unsure`: whether anything was done is for a retry to find out. */
export type Meaning = 'conflict' | 'too-large' | 'missing' | 'deleted' | 'denied' | 'unsure' | 'unexpected';

/** The server did not answer in time; the client itself would wait for good. */
export class NoAnswer extends Error {}

export const meaningOf = (error: unknown): Meaning => {
  if (error instanceof NoAnswer) return 'unsure';
  // By their shape: some of the client's errors come from native code, to which they are no instances of our Error.
  if (typeof error !== 'object' || error === null) return 'unexpected';
  const type = 'type' in error && typeof error.type === 'string' ? meaningByType.get(error.type) : undefined;
  const code = 'code' in error && typeof error.code === 'number' ? meaningByCode.get(error.code) : undefined;
  return type ?? code ?? (plainTrouble.test(reasonOf(error)) ? 'unsure' : 'unexpected');
};

/** The same in words of ours, for those who only know the port. */
export const explained = (error: unknown, hosts: string): unknown => {
  switch (meaningOf(error)) {
    case 'unsure':
      return new StoreUnavailable(
        `The event store at ${hosts} cannot be reached just now: ${trimmed(reasonOf(error))}.`,
        {
          cause: error,
        },
      );
    case 'denied':
      return new StoreUnavailable(
        `The event store at ${hosts} refuses the account that the connection string names. It has to be allowed to ` +
          `read $all and to write.`,
        { cause: error },
      );
    case 'deleted':
      return new Error(
        `A stream was deleted for good on the server at ${hosts}; Gatehouse never does that.`,
        {
          cause: error,
        },
      );
    default:
      return error;
  }
};

const trimmed = (reason: string): string =>
  reason.replace(/\.? Resolution note:.*$/s, '').replace(/[\s.]+$/, '');

const reasonOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string'
    ? error.message
    : '';

const meaningByType = new Map<string, Meaning>([
  ['wrong-expected-version', 'conflict'],
  ['maximum-append-size-exceeded', 'too-large'],
  ['transaction-max-size-exceeded', 'too-large'],
  ['append-record-size-exceeded', 'too-large'],
  ['stream-not-found', 'missing'],
  ['stream-deleted', 'deleted'],
  ['stream-tombstoned', 'deleted'],
  ['access-denied', 'denied'],
  ['timeout', 'unsure'],
  ['deadline-exceeded', 'unsure'],
  ['unavailable', 'unsure'],
  ['cancelled', 'unsure'],
  ['not-leader', 'unsure'],
  // Also `Could not recognize Server Is Not Ready`, while a server starts.
  ['unknown', 'unsure'],
]);

/** gRPC's own, for errors that the client passes on as they came. */
const meaningByCode = new Map<number, Meaning>([
  [1, 'unsure'],
  [2, 'unsure'],
  [4, 'unsure'],
  [7, 'denied'],
  [8, 'unsure'],
  [10, 'unsure'],
  [13, 'unsure'],
  [14, 'unsure'],
  [15, 'unsure'],
  [16, 'denied'],
]);

const plainTrouble = /^14 UNAVAILABLE|Failed to discover|Channel has been shut down/;
