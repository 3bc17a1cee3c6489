import type { Actor } from '@gatehouse/kernel';
import type { Description, PilotCommand } from '@gatehouse/pilots-domain';

const actor: Actor = {
  person: 'olga',
  grants: [{ role: 'programme-office', scope: { kind: 'everything' } }],
};

/** Something that the programme office might ask of a pilot; the pilot may well refuse it. */
export const someCommand = (pilotId: string): PilotCommand => {
  const number = Math.floor(Math.random() * 1e9);
  const kinds: readonly PilotCommand[] = [
    {
      type: 'RegisterPilot',
      pilotId,
      actor,
      description: wordsOf(number),
      autonomy: 0,
      source: { kind: 'manual' },
      reported: {},
    },
    {
      type: 'RevisePilot',
      pilotId,
      actor,
      description: wordsOf(number),
      source: { kind: 'manual' },
      reported: null,
    },
    { type: 'HoldPilot', pilotId, actor, cause: 'programme-office', reason: `Waits for answer ${number}.` },
    { type: 'ResumePilot', pilotId, actor, cause: 'programme-office', reason: `Has answer ${number}.` },
  ];
  return kinds[number % kinds.length] ?? never();
};

const wordsOf = (number: number): Description => ({
  name: `Claims triage ${number}`,
  purpose: 'Sort claims before a person reads them. '.repeat(1 + (number % 20)),
  unit: 'Claims',
  programme: null,
  tags: [],
});

const never = (): never => {
  throw new Error('There is a command for every remainder.');
};
