import type { Clauses, ClauseText } from '@gatehouse/pilots-domain';
import { fromWire, InputError, toWire, type Schema } from '@gatehouse/server-kit';

/** Clauses as GraphQL sends them. */
export const wireClauses = (clauses: Clauses) => ({
  ...clauses,
  goodEnough: { ...clauses.goodEnough, comparator: toWire(clauses.goodEnough.comparator) },
});

/** The one clause that an input holds. */
export const clauseOf = (input: Schema.ClauseInput): ClauseText => {
  const given = Object.entries(input).filter(([, value]) => value != null);
  const [only] = given;
  if (given.length !== 1 || !only) throw new InputError('clause', 'give exactly one clause.');
  return readers[only[0] as keyof Schema.ClauseInput](input); // the input's own field
};

type Readers = { [Name in ClauseText['clause']]: (input: Schema.ClauseInput) => ClauseText };

const missing = (): never => {
  throw new InputError('clause', 'give exactly one clause.');
};

const readers: Readers = {
  decision: ({ decision }) => ({ clause: 'decision', text: decision ?? missing() }),
  moment: ({ moment }) => ({ clause: 'moment', text: moment ?? missing() }),
  whoActs: ({ whoActs }) => ({ clause: 'whoActs', text: whoActs ?? missing() }),
  goodEnough: ({ goodEnough }) => {
    const { metric, comparator, threshold } = goodEnough ?? missing();
    return { clause: 'goodEnough', text: { metric, comparator: fromWire(comparator), threshold } };
  },
  toleratedErrors: ({ toleratedErrors }) => ({
    clause: 'toleratedErrors',
    text: toleratedErrors ?? missing(),
  }),
  escalation: ({ escalation }) => ({ clause: 'escalation', text: escalation ?? missing() }),
  override: ({ override }) => ({ clause: 'override', text: override ?? missing() }),
  authority: ({ authority }) => ({ clause: 'authority', text: authority ?? missing() }),
  incentive: ({ incentive }) => ({ clause: 'incentive', text: incentive ?? missing() }),
  process: ({ process }) => {
    const { ritual, change, from } = process ?? missing();
    return { clause: 'process', text: { ritual, change, from: from ?? null } };
  },
};
