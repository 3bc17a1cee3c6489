import type { ClauseName, Clauses } from '@gatehouse/pilots-domain';
import type { ReviseClauseInput } from '@gatehouse/web-kit';
import type { ShownVersion } from './contract-query';

type Wire = ShownVersion['clauses'];
type Comparator = Clauses['goodEnough']['comparator'];

/** Clauses as the domain speaks of them: nothing but their answers, comparators with their dash. */
export const clausesOf = (wire: Wire): Clauses => {
  const { decision, moment, whoActs, goodEnough, override, authority, incentive, process } = wire;
  const { metric, comparator, threshold } = goodEnough;
  return {
    decision,
    moment: only(moment, ['process', 'step', 'actor', 'frequency', 'timeLimit']),
    whoActs,
    // The wire's comparators are the domain's, with the one dash that GraphQL does not know.
    goodEnough: { metric, comparator: comparator.replace('_', '-') as Comparator, threshold },
    toleratedErrors: wire.toleratedErrors.map((one) =>
      only(one, ['scenario', 'metric', 'limit', 'consequence', 'called', 'liable']),
    ),
    escalation: wire.escalation.map((step) => only(step, ['who', 'within'])),
    override: only(override, ['how', 'byWhom', 'recorded']),
    authority: only(authority, ['loses', 'gains']),
    incentive: only(incentive, ['whose', 'how']),
    process: { ritual: process.ritual, change: process.change, from: process.from ?? null },
  };
};

/** One clause of them, as the mutation takes it. */
export const clauseInput = (clauses: Clauses, clause: ClauseName): ReviseClauseInput['clause'] => {
  const { goodEnough, toleratedErrors, escalation } = clauses;
  if (clause === 'toleratedErrors') return { toleratedErrors: [...toleratedErrors] };
  if (clause === 'escalation') return { escalation: [...escalation] };
  if (clause !== 'goodEnough') return { [clause]: clauses[clause] };
  const comparator =
    goodEnough.comparator === 'at-least' ? 'at_least' : otherComparator(goodEnough.comparator);
  return { goodEnough: { ...goodEnough, comparator } };
};

const otherComparator = (comparator: Exclude<Comparator, 'at-least'>) =>
  comparator === 'at-most' ? 'at_most' : comparator;

const only = <Part, Name extends keyof Part>(part: Part, names: readonly Name[]): Pick<Part, Name> =>
  Object.fromEntries(names.map((name) => [name, part[name]])) as Pick<Part, Name>; // every name is there
