import { waitedFor, type Gate, type PeopleAround } from '@gatehouse/gates-domain';
import type { Instant } from '@gatehouse/kernel';
import type { Moment } from '@gatehouse/projections';
import { toWire } from '@gatehouse/server-kit';
import type { GateAhead } from './gate-ahead';
import { asBound, asFindings, asMoney, asWait } from './wire-review';

type About = { moment: Moment; now: Instant; around: PeopleAround };

/** A gate that nobody has asked to pass yet: what a review of it would find and bind. */
export const asGateAhead = (
  { gate, assessed, bound, reopens }: GateAhead & { gate: Gate },
  { moment, now, around }: About,
) => ({
  ...{ gateId: gate.gateId, gate: gate.name, from: toWire(gate.from), to: toWire(gate.to), reopens },
  mustMeet: gate.mustMeet.map(({ criterionId, sentence, expression }) => {
    const found = assessed.find((one) => one.criterionId === criterionId);
    return {
      ...{ criterionId, sentence, expression },
      ...asFindings(found, moment),
      // Found just now, and nowhere recorded.
      ...{ since: now, position: 0, isExcepted: false },
      waitsOn: found ? asWait(waitedFor(found, around), now) : null,
    };
  }),
  shouldMeet: gate.shouldMeet.map((criterion) => ({ ...criterion, scores: [], mean: null, spread: null })),
  signOffs: gate.signOffs.map(({ signOffId, name, role }) => ({
    ...{ signOffId, name, role: toWire(role), state: 'waiting' as const },
    ...{ person: null, note: null, at: null, contractVersion: null },
  })),
  spendAuthority: asMoney(gate.spendAuthority),
  wouldBind: asBound(bound, moment),
});
