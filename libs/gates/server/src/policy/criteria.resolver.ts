import {
  assessCriterion,
  checkExpression,
  explain,
  policyDifference,
  type Explained,
  type FactUsed,
} from '@gatehouse/gates-domain';
import { ReadStore } from '@gatehouse/projections';
import { Clock, Moments, toWire, type Schema } from '@gatehouse/server-kit';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { dossierOf } from '../dossier/dossier-of';
import { policies } from './policies.projection';
import { policyVersionOf } from './policy-versions.projection';
import { evidenceNeeded } from './wire-rules';

/** What whoever writes a policy asks of it before anybody is held to it. */
@Resolver()
export class CriteriaResolver {
  constructor(
    private readonly rows: ReadStore,
    private readonly moments: Moments,
    private readonly clock: Clock,
  ) {}

  @Query('checkExpression')
  checkExpression(@Args('expression') expression: string) {
    const checked = checkExpression(expression);
    return { isOk: checked.ok, flaw: checked.ok ? null : checked.flaw };
  }

  @Query('tryCriterion')
  async tryCriterion(@Args() { pilot, expression, evidence }: Schema.QueryTryCriterionArgs) {
    const dossier = await dossierOf(this.rows, pilot, { today: this.clock.now().slice(0, 10) });
    if (!dossier) return null;
    const criterion = { criterionId: 'tried', expression, evidence: (evidence ?? []).map(evidenceNeeded) };
    const { verdict, because, facts } = assessCriterion(criterion, dossier);
    const isEmpty = expression.trim() === '';
    const checked = isEmpty ? { ok: true as const } : checkExpression(expression);
    return {
      ...{ verdict, because, facts: facts.map(asFact) },
      parts: isEmpty || !checked.ok ? [] : flat(explain(expression, dossier), 0),
      flaw: checked.ok ? null : checked.flaw,
    };
  }

  @Query('policyDifference')
  async policyDifference(@Args() { policy, from, to, atLeast }: Schema.QueryPolicyDifferenceArgs) {
    await this.moments.resolve({ atLeast: atLeast ?? null });
    const before = await policyVersionOf(this.rows, { policyId: policy, version: from });
    const now =
      to == null
        ? (await this.rows.row(policies, policy))?.draft
        : await policyVersionOf(this.rows, { policyId: policy, version: to });
    if (!before || !now) return null;
    return policyDifference(before.rules, now.rules).map((change) => ({
      ...change,
      part: toWire(change.part),
    }));
  }
}

/** A fact as GraphQL sends it. */
export const asFact = ({ path, value }: FactUsed) => ({
  path,
  value: value === null ? null : JSON.stringify(value),
});

const outcomes = {
  true: 'was_true',
  false: 'was_false',
  unknown: 'unknown',
  'not-needed': 'not_needed',
} as const;

type TriedPart = ReturnType<typeof triedPart>;

const flat = (part: Explained, depth: number): TriedPart[] => [
  triedPart(part, depth),
  ...part.parts.flatMap((one) => flat(one, depth + 1)),
];

const triedPart = ({ text, start, end, value, facts, about }: Explained, depth: number) => ({
  ...{ text, start, end, depth, value: outcomes[value] },
  facts: facts.map(asFact),
  about: about?.path ?? null,
});
