import { Button, IconButton, IconX } from '@gatehouse/ui';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { TourStep } from './steps';
import classes from './tour.module.css';

type Props = { steps: readonly TourStep[]; at: number; onMove: (step: number | null) => void };

/** Words beside a screen, which stays as usable as ever. Left at any step, by its cross or by Escape. */
export function Tour({ steps, at, onMove }: Props) {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever moves on hears the next step; Escape works from there.
  useEffect(() => heading.current?.focus(), [at]);

  const step = steps[at];
  if (!step) return null;
  const goTo = (next: number) => {
    onMove(next);
    const address = steps[next]?.address;
    if (address) void navigate(address);
  };
  const leave = () => onMove(null);
  const leaveOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    leave();
  };
  return (
    <section className={classes.tour} aria-label="Guided tour" onKeyDown={leaveOnEscape}>
      <div className={classes.top}>
        <span>
          {at + 1} of {steps.length}
        </span>
        <IconButton label="Leave the tour" icon={IconX} tone="quiet" onClick={leave} />
      </div>
      <h2 ref={heading} tabIndex={-1} className={classes.title}>
        {step.title}
      </h2>
      {step.words.map((words) => (
        <p key={words}>{words}</p>
      ))}
      <div className={classes.foot}>
        {pathname !== step.address.split('?')[0] && (
          <Button size="small" tone="quiet" onClick={() => goTo(at)}>
            Show me
          </Button>
        )}
        {at > 0 && (
          <Button size="small" onClick={() => goTo(at - 1)}>
            Back
          </Button>
        )}
        {at < steps.length - 1 ? (
          <Button size="small" tone="solid" onClick={() => goTo(at + 1)}>
            Next
          </Button>
        ) : (
          <Button size="small" tone="solid" onClick={leave}>
            Done
          </Button>
        )}
      </div>
    </section>
  );
}
