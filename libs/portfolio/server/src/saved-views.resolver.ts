import { uuidv5 } from '@gatehouse/event-store';
import type { Actor, Refusal } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { accepted, refused, SignedIn, type CommandOutcome } from '@gatehouse/server-kit';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { SavedViews, type SavedView } from './saved-views';

type SaveViewInput = Omit<SavedView, 'id' | 'owner' | 'sort'> & {
  commandId: string;
  id?: string | null;
  sort?: SavedView['sort'];
};

@Resolver()
export class SavedViewsResolver {
  constructor(
    private readonly views: SavedViews,
    private readonly rows: ReadStore,
  ) {}

  @Query('savedViews')
  async savedViews(@SignedIn() actor: Actor) {
    const views = await this.views.of(actor.person);
    return views.map(({ owner, ...view }) => ({
      ...view,
      owner: { id: owner },
      isMine: owner === actor.person,
    }));
  }

  @Mutation('saveView')
  async saveView(@Args('input') { commandId, id, ...input }: SaveViewInput, @SignedIn() actor: Actor) {
    // A new view's id comes from its command, so that sending it again makes no second one.
    const view = {
      ...input,
      sort: input.sort ?? null,
      id: id ?? uuidv5(`view/${commandId}`),
      owner: actor.person,
    };
    return this.outcome(await this.views.save(view, { isNew: !id }), view.id);
  }

  @Mutation('deleteView')
  async deleteView(@Args('input') { id }: { id: string }, @SignedIn() actor: Actor) {
    return this.outcome(await this.views.delete(id, actor.person), id);
  }

  private async outcome(refusal: Refusal | null, id: string): Promise<CommandOutcome> {
    if (refusal) return refused(refusal.code, refusal.reason, refusal.field);
    return accepted(await this.rows.readUpTo(), id);
  }
}
