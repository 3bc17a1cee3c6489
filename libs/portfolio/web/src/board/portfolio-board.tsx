import { stages } from '@gatehouse/ui';
import type { PilotFilter, Stage } from '@gatehouse/web-kit';
import { BoardColumn } from './board-column';
import classes from './board.module.css';

type Props = { filter: PilotFilter };

/** A column per stage; who has waited longest stands on top. */
export default function PortfolioBoard({ filter }: Props) {
  const shown = wireStages.filter((stage) => !filter.stage || filter.stage.includes(stage));
  return (
    <div className={classes.board} role="region" aria-label="Pilots by stage" tabIndex={0}>
      {shown.map((stage) => (
        <BoardColumn key={stage} stage={stage} filter={filter} />
      ))}
    </div>
  );
}

// The wire's words for the stages, in the same order; the two lists differ by a letter only.
const wireStages = stages.map((stage) => stage.replaceAll('-', '_') as Stage);
