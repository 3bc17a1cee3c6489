import type { Work } from '@gatehouse/leases';
import type { Clock } from '@gatehouse/product';
import { DeadlineClock } from '@gatehouse/reactions';
import { Logger } from '@nestjs/common';

/** Acting on deadlines. Two clocks that act at once would still record one fact: commands have their ids from deadlines. */
export const clockWork = (clock: Clock): Work => ({
  name: `clock/${clock.name}`,
  begin: () => {
    const running = new DeadlineClock({
      ...clock,
      onTrouble: (deadline, error) =>
        logger.warn({ clock: clock.name, deadline: deadline?.id ?? null, error: String(error) }),
    });
    running.start();
    return Promise.resolve(running);
  },
});

const logger = new Logger('clocks');
