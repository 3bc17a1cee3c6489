import { isInTerm, type person } from '@gatehouse/access-domain';
import { everything } from './everything';
import { isRule, type Actor, type Instant } from '@gatehouse/kernel';

type Person = typeof person.initial;
type Asked = { now: Instant; for?: { id: string; person: Person } };

/** Whoever has the machine, as access knows it. */
export const operator = 'operator';
export const operatorActor: Actor = {
  person: operator,
  grants: [
    { role: 'administrator', scope: everything },
    { role: 'programme-office', scope: everything },
  ],
};

/** What somebody may do at this hour: by what was granted to them, or was lent to them by whom they act for. */
export const actorOf = (id: string, person: Person, { now, for: represented }: Asked): Actor => {
  if (id === operator) return operatorActor;
  if (isRule(id)) return { person: id, grants: [] };
  if (person.kind !== 'member') throw new Error(`${id} is not here, and so does nothing.`);
  if (!represented) return { person: id, grants: person.grants };
  const { person: lender } = represented;
  if (lender.kind !== 'member') throw new Error(`${represented.id} is not here, and so lends nothing.`);
  const duties = lender.delegations
    .filter((one) => one.delegate === id && isInTerm(one, now))
    .flatMap((one) => one.duties);
  if (duties.length === 0) throw new Error(`${id} is not the delegate of ${represented.id} at ${now}.`);
  const grants = lender.grants.filter(({ role }) => duties.some((duty) => duty === role));
  return { person: id, onBehalfOf: represented.id, duties, grants };
};
