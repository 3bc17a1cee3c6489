/** The command could not do what it was asked for; the message says why and what to do. */
export class CommandFailed extends Error {}

/** Says what goes on to a person, and at the end one object to a program that asked for it. */
export class Report {
  private wroteProgress = false;

  constructor(private readonly isJson: boolean) {}

  say(line: string): void {
    this.endProgress();
    // Whoever asked for JSON reads standard output; people still see what goes on.
    if (this.isJson) console.error(line);
    else console.log(line);
  }

  progress(what: string, done: number, total: number): void {
    const share = total > 0 ? ` (${Math.floor((100 * done) / total)} %)` : '';
    const line = `${what}: ${count(done)} of ${count(total)}${share}`;
    if (!process.stderr.isTTY) return;
    process.stderr.write(`\r\u001b[K${line}`);
    this.wroteProgress = true;
  }

  result(object: Record<string, unknown>, ...lines: string[]): void {
    this.endProgress();
    for (const line of lines) this.say(line);
    if (this.isJson) console.log(JSON.stringify(object));
  }

  private endProgress(): void {
    if (this.wroteProgress) process.stderr.write('\r\u001b[K');
    this.wroteProgress = false;
  }
}

export const count = (number: number): string => number.toLocaleString('en');
