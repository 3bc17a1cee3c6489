import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a running server is and the secret by which it knows its operator. */
export type OperatorAccess = { url: string; bearer: string; pid: number };

/** Leaves it for the command line, readable only by whoever runs the server. Answers how to take it back. */
export const announceOperator = (data: string, access: OperatorAccess): (() => void) => {
  const path = operatorFile(data);
  rmSync(path, { force: true });
  writeFileSync(path, JSON.stringify(access), { mode: 0o600 });
  return () => {
    // Another process on the same folder may have left its own there meanwhile.
    if (operatorAccess(data)?.pid === access.pid) rmSync(path, { force: true });
  };
};

/** What a server left there; one that was killed leaves it too, so ask whether it answers. */
export const operatorAccess = (data: string): OperatorAccess | null => {
  try {
    return JSON.parse(readFileSync(operatorFile(data), 'utf8')) as OperatorAccess; // written above
  } catch {
    return null;
  }
};

const operatorFile = (data: string): string => join(data, 'operator.json');
