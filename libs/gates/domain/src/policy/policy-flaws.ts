import { stages } from '@gatehouse/kernel';
import { flawsInGate } from './gate-flaws';
import { flaw, repeatedIn, wordsFlaw, type PolicyFlaw } from './policy-flaw';
import type { Gate, PolicyRules } from './policy.events';

export const mostGates = 12;

/** Everything that keeps rules from being a policy, in the order of reading, each with the path of its field. */
export const flawsInPolicy = (name: string, { gates }: PolicyRules): PolicyFlaw[] => [
  ...wordsFlaw('name', name, { asks: 'what the policy is called', most: 120 }),
  ...countFlaw(gates),
  ...gates.flatMap((gate, index) => [
    ...flawsInGate(gate, `gates.${index}`),
    ...wayFlaw(gate, gates[index - 1], index),
  ]),
  ...repeatedIn(
    gates.map(({ gateId }, index) => ({ id: gateId, field: `gates.${index}.gateId` })),
    'gate',
  ),
  ...repeatedIn(gates.flatMap(criteriaOf), 'criterion'),
  ...repeatedIn(gates.flatMap(signOffsOf), 'sign-off'),
];

const criteriaOf = (gate: Gate, index: number) =>
  (['mustMeet', 'shouldMeet'] as const).flatMap((list) =>
    gate[list].map(({ criterionId }, place) => ({
      id: criterionId,
      field: `gates.${index}.${list}.${place}.criterionId`,
    })),
  );

const signOffsOf = (gate: Gate, index: number) =>
  gate.signOffs.map(({ signOffId }, place) => ({
    id: signOffId,
    field: `gates.${index}.signOffs.${place}.signOffId`,
  }));

const countFlaw = (gates: readonly Gate[]): PolicyFlaw[] => {
  if (gates.length === 0) return [flaw('gates', 'A policy has at least one gate. Add one.')];
  return gates.length > mostGates
    ? [flaw('gates', `${gates.length} gates are too many; at most ${mostGates}.`)]
    : [];
};

/** Each gate leads on, and begins where the one before it ends. */
const wayFlaw = ({ from, to }: Gate, before: Gate | undefined, index: number): PolicyFlaw[] => {
  const field = `gates.${index}`;
  const unknown = (['from', 'to'] as const).filter((end) => !stages.includes({ from, to }[end]));
  if (unknown.length > 0)
    return unknown.map((end) =>
      flaw(`${field}.${end}`, `“${{ from, to }[end]}” is no stage. The stages are ${stages.join(', ')}.`),
    );
  if (stages.indexOf(to) <= stages.indexOf(from))
    return [
      flaw(`${field}.to`, `This gate leads from ${from} to ${to}. Let it lead to a stage that comes later.`),
    ];
  return before && stages.includes(before.to) && before.to !== from
    ? [
        flaw(
          `${field}.from`,
          `The gate before leads to ${before.to} and this one begins at ${from}. Let it begin at ${before.to}.`,
        ),
      ]
    : [];
};
