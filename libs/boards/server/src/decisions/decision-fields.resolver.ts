import type { Moment } from '@gatehouse/projections';
import { ReadStore } from '@gatehouse/projections';
import { loaderOf, type RequestLoaders } from '@gatehouse/server-kit';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { boards, type BoardRow } from '../board/boards.projection';
import { circulars } from '../circular/circulars.projection';
import { itemKey, meetingItems, type VoteRow } from '../meeting/meeting-items.projection';
import { pilotPeople, type PilotOfBoards } from '../meeting/pilot-people.projection';
import { decidedReviews, type DecidedReview } from './decided-reviews.projection';
import { asSealedVote, type AskedDecision } from './shown-decision';

/** What a decision is asked beside its record. Without parameter decorators Nest binds these directly. */
@Resolver('Decision')
export class DecisionFieldsResolver {
  constructor(private readonly rows: ReadStore) {}

  @ResolveField('boardName')
  async boardName({ boardId, moment }: AskedDecision, _: unknown, request: RequestLoaders) {
    const board = await loaderOf<BoardRow>(request, `decision-boards ${keyOf(moment)}`, async (ids) => {
      const found = await this.rows.rows(boards, ids, moment);
      return ids.map((id) => found.get(id) ?? null);
    }).load(boardId);
    return board?.name ?? 'A board that is not here';
  }

  /** As it is called now. */
  @ResolveField('pilotName')
  async pilotName({ pilotId }: AskedDecision, _: unknown, request: RequestLoaders) {
    if (pilotId === null) return null;
    const pilot = await loaderOf<PilotOfBoards>(request, 'decision-pilots', async (ids) => {
      const found = await this.rows.rows(pilotPeople, ids);
      return ids.map((id) => found.get(id) ?? null);
    }).load(pilotId);
    return pilot?.name ?? 'A pilot that is not here';
  }

  @ResolveField('isVoided')
  async isVoided({ id, kind, reviewId, moment }: AskedDecision, _: unknown, request: RequestLoaders) {
    if (kind !== 'review' || reviewId === null) return false;
    const decided = await loaderOf<DecidedReview>(
      request,
      `decided-reviews ${keyOf(moment)}`,
      async (ids) => {
        const found = await this.rows.rows(decidedReviews, ids, moment);
        return ids.map((review) => found.get(review) ?? null);
      },
    ).load(reviewId);
    return decided?.decisionId === id && decided.isVoided;
  }

  @ResolveField('votes')
  async votes({ record, cast }: AskedDecision) {
    const own = cast ?? (await this.castFor(record));
    return record.votes.map((vote) =>
      asSealedVote(
        vote,
        own.find(({ seatId }) => seatId === vote.seatId),
        record.at,
      ),
    );
  }

  private async castFor({
    meetingId,
    itemId,
    circularId,
  }: AskedDecision['record']): Promise<readonly VoteRow[]> {
    if (circularId === null)
      return (await this.rows.row(meetingItems, itemKey(meetingId, itemId)))?.votes ?? [];
    const row = await this.rows.row(circulars, circularId);
    if (!row) return [];
    return Object.values(row.circular.votes).map((vote) => ({
      ...vote,
      at: row.votedAt[vote.seatId] ?? row.proposedAt,
    }));
  }
}

const keyOf = (moment: Moment): string => JSON.stringify(moment);
