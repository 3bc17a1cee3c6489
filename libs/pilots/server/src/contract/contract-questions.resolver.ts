import { contractDifference, flawsIn, submissionOf, presentVersion } from '@gatehouse/pilots-domain';
import { ReadStore } from '@gatehouse/projections';
import { Moments, type MomentArguments, type Schema } from '@gatehouse/server-kit';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { asSignatures, versionsOf } from './contract-page';
import { contractStanding } from './contract-standing.projection';
import { templatesCalled } from './contract-templates';
import { pilotFacts } from './pilot-facts';

/** What can be asked about contracts apart from one pilot's page. */
@Resolver()
export class ContractQuestionsResolver {
  constructor(
    private readonly rows: ReadStore,
    private readonly moments: Moments,
  ) {}

  @Query('contractDifference')
  async contractDifference(
    @Args() { pilot, from, to, ...asked }: MomentArguments & { pilot: string; from: number; to: number },
  ) {
    const moment = await this.moments.resolve(asked);
    const versions = await versionsOf(this.rows, pilot, moment);
    const [before, now] = [from, to].map((wanted) => versions.find(({ number }) => number === wanted));
    return before && now ? contractDifference(before.clauses, now.clauses) : null;
  }

  @Query('previewSubmission')
  async previewSubmission(@Args() { pilot, atLeast }: Schema.QueryPreviewSubmissionArgs) {
    await this.moments.resolve({ atLeast: atLeast ?? null });
    const standing = await this.rows.row(contractStanding, pilot);
    const facts = await pilotFacts(this.rows, pilot);
    if (!standing?.contract.draft || !facts) return null;
    const { draft, events } = standing.contract;
    const { voids, ...submission } = submissionOf(draft.clauses, presentVersion(standing.contract));
    const present = (await versionsOf(this.rows, pilot, {})).at(-1);
    const signatures = present ? asSignatures(present, facts) : [];
    return {
      ...submission,
      voids: voids && { version: voids.version, wasInForce: voids.status === 'in-force', signatures },
      carries: submission.change === 'wording' ? signatures : [],
      flaws: flawsIn(draft.clauses, facts),
      revision: events,
    };
  }

  @Query('contractTemplates')
  async contractTemplates(@Args() { search }: Schema.QueryContractTemplatesArgs) {
    const found = await templatesCalled(this.rows, search ?? '');
    return found.map(({ pilotName, unit, row }) => ({
      ...{ pilotName, unit, pilotId: row.pilotId, version: row.number },
      inForceAt: row.inForceAt,
      decision: row.clauses.decision,
    }));
  }
}
