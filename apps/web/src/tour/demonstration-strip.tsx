import { Button, IconAlertTriangle, Tag } from '@gatehouse/ui';
import classes from './demonstration-strip.module.css';
import type { TourState } from './use-tour';

/** No tour where there is nothing to be shown. */
type Props = { company: string; tour: TourState | null };

/** Says on Home that nothing here happened to anybody, and offers to be shown around. */
export function DemonstrationStrip({ company, tour }: Props) {
  return (
    <div className={classes.strip}>
      <Tag tone="warn" icon={IconAlertTriangle}>
        Demonstration portfolio
      </Tag>
      <span className={classes.words}>
        {company === '' ? 'Its people' : `${company}, its people and their decisions`} are invented.
      </span>
      {tour?.at === null && (
        <Button size="small" tone={tour.wasLeft ? 'quiet' : 'plain'} onClick={() => tour.move(0)}>
          {tour.wasLeft ? 'Take the tour again' : 'Take the two-minute tour'}
        </Button>
      )}
    </div>
  );
}
