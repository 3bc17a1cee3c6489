import { counted, day } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import classes from './page.module.css';

/** How many pilots, and the keys that work the rows of the table where there is one. */
export function PortfolioFoot({ shown, hasRows }: { shown: number; hasRows: boolean }) {
  const { asOf } = useMoment();
  return (
    <div className={classes.foot}>
      <span>
        {counted(shown, 'pilot')}
        {asOf && `, as of ${day(asOf)}`}
      </span>
      {hasRows && (
        <span className={classes.keys} aria-hidden="true">
          <kbd>J</kbd> <kbd>K</kbd> move <kbd>X</kbd> choose <kbd>Enter</kbd> open
        </span>
      )}
    </div>
  );
}
