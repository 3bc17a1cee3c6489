import type { Work } from '@gatehouse/leases';
import { ReactionRunner, StoredReactionCheckpoints, type Reaction } from '@gatehouse/reactions';
import { Logger } from '@nestjs/common';
import type { Stores } from '../stores/stores';

/** Having one reaction answer the log. Two that answer at once would still record one fact: commands have their ids from events. */
export const reactionWork = (reaction: Reaction, { log, operational }: Stores): Work => ({
  name: `reaction/${reaction.name}`,
  begin: () => {
    const runner = new ReactionRunner({
      store: log,
      reactions: [reaction],
      checkpoints: new StoredReactionCheckpoints(operational.tables()),
      onTrouble: (name, error) => logger.warn({ reaction: name, error: String(error) }),
    });
    runner.start();
    return Promise.resolve(runner);
  },
});

const logger = new Logger('reactions');
