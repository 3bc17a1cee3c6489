import classes from './mark.module.css';

/** Ring, half, full: how much a risk tier weighs. */
export function Tier({ tier }: { tier: string | null | undefined }) {
  if (!tier) return <span className={classes.none}>none yet</span>;
  return (
    <span className={classes.tier}>
      <svg width="11" height="11" viewBox="0 0 12 12" aria-hidden="true">
        <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.4" />
        {tier === 'limited' && <path d="M6 1a5 5 0 0 1 0 10Z" fill="currentColor" />}
        {(tier === 'high' || tier === 'prohibited') && <circle cx="6" cy="6" r="5.3" fill="currentColor" />}
        {tier === 'prohibited' && (
          <path d="m3.8 3.8 4.4 4.4" stroke="var(--gh-surface)" strokeWidth="1.4" strokeLinecap="round" />
        )}
      </svg>
      {tier}
    </span>
  );
}
