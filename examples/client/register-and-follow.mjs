// Registers a pilot, offers its ownership, and follows what becomes of it:
//   GATEHOUSE_URL=http://localhost:3000 GATEHOUSE_TOKEN=gh_… node examples/client/register-and-follow.mjs owner-claims
// The token needs the scopes read, write and feed, and its bearer the role of the programme office.
import { randomUUID } from 'node:crypto';
import { Gatehouse, Refusal } from './gatehouse.mjs';

const [owner] = process.argv.slice(2);
const { GATEHOUSE_URL: url = 'http://localhost:3000', GATEHOUSE_TOKEN: token } = process.env;
if (!owner || !token) {
  console.error('Say who is to own it, and give a token in GATEHOUSE_TOKEN.');
  process.exit(2);
}
const say = (words) => console.log(words);
const gatehouse = new Gatehouse({ url, token, log: say });

const { me, log } = await gatehouse.query('{ me { person { id name } } log { head } }');
say(`Signed in as ${me.person.name}. The log stands at ${Number(log.head)}.`);

// A command, and the same again: one fact.
const commandId = randomUUID();
const words = { name: 'Claims triage', purpose: 'Sorts incoming claims by urgency', unit: 'Claims' };
const registered = await gatehouse.command('registerPilot', words, commandId);
const again = await gatehouse.command('registerPilot', words, commandId);
say(`Registered ${registered.id} at ${Number(registered.position)}; sent again, it is ${again.id}.`);

// Reading one's own write: the query waits until the read models have come that far.
const pilotQuery = `query ($id: ID!, $atLeast: Position, $atPosition: Position) {
  pilot(id: $id, atLeast: $atLeast, atPosition: $atPosition) { name ownership version }
}`;
const { pilot } = await gatehouse.query(pilotQuery, { id: registered.id, atLeast: registered.position });
say(`${pilot.name} is ${pilot.ownership}.`);

// Listening before acting, so that nothing is missed; and no longer than half a minute.
const listening = AbortSignal.timeout(30_000);
const changes = await gatehouse.subscribe(
  'subscription ($id: ID!) { pilotChanged(id: $id) { ownership } }',
  { id: registered.id },
  listening,
);

const offered = await gatehouse.command('offerOwnership', { pilotId: registered.id, to: owner });
say(`Offered to ${owner} at ${Number(offered.position)}.`);

// A refusal is an answer: it says what is so and what to do next.
try {
  await gatehouse.command('acceptOwnership', { pilotId: registered.id });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  say(`Refused (${error.code}): ${error.message}`);
}

// Pushed as it happened. A subscription says what is so now; what happened is in the feed.
for await (const { pilotChanged } of changes) {
  if (pilotChanged.ownership !== 'offered') continue;
  say(`Heard that it is ${pilotChanged.ownership}.`);
  break;
}

// The feed from where the log stood: the same events in the same order, today or in a year.
const ending = new AbortController();
const seen = [];
for await (const event of gatehouse.feed({ after: log.head, signal: ending.signal })) {
  if (event.subject !== `pilot-${registered.id}`) continue;
  seen.push(event.sequence);
  say(`${Number(event.sequence)} ${event.type}, by ${event.data.capacity}`);
  if (event.type === 'gatehouse.pilots.OwnershipOffered') break;
}

// Going on after the first of them gives the rest: whoever keeps `sequence` loses nothing and repeats nothing.
const types = ['gatehouse.pilots.PilotRegistered', 'gatehouse.pilots.OwnershipOffered'];
for await (const event of gatehouse.feed({ after: seen[0], types, signal: ending.signal })) {
  if (event.subject !== `pilot-${registered.id}`) continue;
  say(`Resumed after ${Number(seen[0])}: ${event.type}.`);
  break;
}

// As it was before it was offered.
const then = await gatehouse.query(pilotQuery, { id: registered.id, atPosition: registered.position });
say(`At ${Number(registered.position)} it was ${then.pilot.ownership}.`);

// Every pilot of the unit, twenty at a time.
const pilotsQuery = `query ($after: String, $filter: PilotFilter) {
  pilots(first: 20, after: $after, filter: $filter) { edges { node { id } } pageInfo { hasNextPage endCursor } }
}`;
let pilots = 0;
for await (const _ of gatehouse.all(pilotsQuery, { filter: { unit: ['Claims'] } }, (data) => data.pilots))
  pilots++;
say(`The unit Claims has ${pilots} ${pilots === 1 ? 'pilot' : 'pilots'}.`);

ending.abort();
