import { ResolveField, Resolver } from '@nestjs/graphql';
import type { AskedItem } from '../meeting/shown-item';
import { decisionOfItem } from './shown-decision';

@Resolver('MeetingItem')
export class ItemDecisionResolver {
  /** Whoever may not see the item has no row here, and so gets none. */
  @ResolveField('decision')
  decision({ row, head, moment }: AskedItem) {
    return row && decisionOfItem(row, head, moment);
  }
}
