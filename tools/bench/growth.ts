import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { median, onDisk, print } from './measure';
import { numberFrom } from './simulator/number-from';
import { ServedPortfolio, timesOf } from './simulator/served-portfolio';

// What a command and a page cost as the log grows a hundredfold over the same number of pilots. The servers stand side
// by side and are asked in turn, so that whatever else the machine does happens to all of them.

const largest = numberFrom('events', 1_000_000);
const sizes = { small: largest / 100, middle: largest / 10, large: largest };
const pilots = 1_000;

const page = `query Page { pilots(first: 50, filter: { status: [active] }, sort: { by: changedAt, direction: descending }) {
  edges { node { id name unit stage status ownership changedAt owner { id name } } } } }`;
const register = `mutation Register($input: RegisterPilotInput!) {
  registerPilot(input: $input) { __typename ... on Refused { code } }
}`;

await onDisk(async (folder) => {
  const started: [keyof typeof sizes, ServedPortfolio][] = [];
  for (const [name, events] of Object.entries(sizes)) {
    const data = join(folder, name);
    mkdirSync(data);
    started.push([name as keyof typeof sizes, await ServedPortfolio.start(data, { events, pilots })]); // its own keys
  }
  const questions = Object.fromEntries(
    started.flatMap(([name, served]) => [
      [`query_${name}`, () => served.ask(page)],
      [`command_${name}`, () => served.ask(register, { input: newPilot() })],
    ]),
  );
  const times = await timesOf(questions, { rounds: 25, each: 4 });
  for (const [, served] of started) await served.stop();

  const time = (name: string) => median(times[name] ?? []);
  for (const kind of ['command', 'query'])
    print('growth', `${kind}_growth`, time(`${kind}_large`) / time(`${kind}_small`));
  for (const name of Object.keys(times)) print('growth', `${name}_ms`, time(name));
});

function newPilot() {
  return {
    commandId: randomUUID(),
    name: 'Sorts letters',
    purpose: 'So that nobody waits.',
    unit: 'Post room',
  };
}
