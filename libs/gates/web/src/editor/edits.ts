import type { Gate, MustMeet, PolicyFlaw, PolicyRules } from '@gatehouse/gates-domain';
import { stages } from '@gatehouse/kernel';

/** What lies before the writer. */
export type Draft = { name: string; rules: PolicyRules };

const idOf = (kind: string): string => `${kind}-${crypto.randomUUID().slice(0, 8)}`;

export const newMustMeet = (): MustMeet => ({
  ...{ criterionId: idOf('must'), sentence: '', expression: '', evidence: [] },
});
export const newShouldMeet = () => ({ criterionId: idOf('should'), sentence: '', weight: 3, scale: 5 });
export const newSignOff = () => ({ signOffId: idOf('sign-off'), name: '', role: 'assurance' as const });

/** A gate that leads on from the last one; none where the last leads to the end. */
export const newGate = (gates: readonly Gate[]): Gate | null => {
  const from = gates.at(-1)?.to ?? stages[0];
  const to = stages[stages.indexOf(from) + 1];
  if (!to) return null;
  return {
    ...{ gateId: idOf('gate'), name: `Gate ${gates.length + 1}`, from, to },
    ...{ mustMeet: [newMustMeet()], shouldMeet: [], signOffs: [] },
    ...{ spendAuthority: null, boardId: null, mayBeCircular: false },
  };
};

export const replaced = <One>(all: readonly One[], index: number, one: One): One[] =>
  all.map((other, place) => (place === index ? one : other));

export const without = <One>(all: readonly One[], index: number): One[] =>
  all.filter((_, place) => place !== index);

/** The first thing that is wrong with a field, or with anything in it. */
export const flawAt = (flaws: readonly PolicyFlaw[], field: string): PolicyFlaw | undefined =>
  flaws.find((flaw) => flaw.field === field || flaw.field.startsWith(`${field}.`));

/** How a criterion stands beside the version that was published last. */
export type Beside = { is: 'new' | 'same' } | { is: 'changed'; before: MustMeet };

export const besidePublished = (criterion: MustMeet, published: PolicyRules | null): Beside => {
  if (!published) return { is: 'same' };
  const before = published.gates
    .flatMap(({ mustMeet }) => mustMeet)
    .find(({ criterionId }) => criterionId === criterion.criterionId);
  if (!before) return { is: 'new' };
  return JSON.stringify(before) === JSON.stringify(criterion) ? { is: 'same' } : { is: 'changed', before };
};
