import { age } from '../format/time';
import classes from './track.module.css';

export const stages = ['idea', 'framing', 'pilot', 'limited-production', 'production'] as const;

type MiniProps = { stage: string; withWord?: boolean };

/** Five dashes with the present one raised, for rows. */
export function StageMini({ stage, withWord = true }: MiniProps) {
  const current = stages.findIndex((one) => one === stage);
  return (
    <span className={classes.row}>
      <span className={classes.mini} aria-hidden="true">
        {stages.map((one, index) => (
          <i key={one} data-at={placeOf(index, current)} />
        ))}
      </span>
      {withWord && <span className={classes.word}>{stage}</span>}
    </span>
  );
}

type TrackProps = {
  stage: string;
  since?: string;
  /** The instant the clock is read against; now unless given. */
  at?: Date;
  /** The gates that a decision was recorded for; a stage may be reached without one. */
  decidedGates?: readonly number[];
  /** The gate whose review is open. */
  reviewedGate?: number | null;
};

/** The whole way from idea to production, with the gates between. */
export function StageTrack({ stage, since, at, decidedGates = [], reviewedGate = null }: TrackProps) {
  const current = stages.findIndex((one) => one === stage);
  const decided = decidedGates.length > 0 ? decidedGates.join(', ') : 'none';
  const reviewed = reviewedGate === null ? '' : `; in review: gate ${reviewedGate}`;
  const standingOf = (gate: number): Standing => {
    if (gate === reviewedGate) return 'in-review';
    return decidedGates.includes(gate) ? 'decided' : 'undecided';
  };
  return (
    <div
      className={classes.track}
      role="img"
      aria-label={`Stage ${stage}, ${current + 1} of ${stages.length}; gates decided here: ${decided}${reviewed}`}
    >
      {stages.map((one, index) => (
        <Step
          key={one}
          name={one}
          place={placeOf(index, current)}
          age={index === current && since ? age(since, at) : null}
          gate={index < stages.length - 1 ? index + 1 : null}
          standing={standingOf(index + 1)}
        />
      ))}
    </div>
  );
}

type Place = 'done' | 'current' | 'ahead';
type Standing = 'decided' | 'in-review' | 'undecided';
type StepProps = {
  name: string;
  place: Place;
  age: string | null;
  gate: number | null;
  standing: Standing;
};

function Step({ name, place, age: waited, gate, standing }: StepProps) {
  return (
    <>
      <div className={classes.stage} data-at={place}>
        <i />
        <span>
          {name} {waited && <em>{waited}</em>}
        </span>
      </div>
      {gate !== null && (
        <div className={classes.gate} title={`Gate ${gate}: ${standingWords[standing]}`}>
          <Diamond standing={standing} />
          <small>Gate {gate}</small>
        </div>
      )}
    </>
  );
}

const edges: Record<Standing, string> = {
  decided: 'var(--gh-ink)',
  'in-review': 'var(--gh-accent)',
  undecided: 'var(--gh-line-in)',
};

function Diamond({ standing }: { standing: Standing }) {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18">
      <rect
        x="4"
        y="4"
        width="10"
        height="10"
        rx="1"
        transform="rotate(45 9 9)"
        fill={standing === 'decided' ? 'var(--gh-ink)' : 'var(--gh-surface)'}
        stroke={edges[standing]}
        strokeWidth="1.4"
      />
      {standing === 'decided' && (
        <path d="m6.4 9.2 1.8 1.8 3.4-3.9" fill="none" stroke="var(--gh-surface)" strokeWidth="1.5" />
      )}
      {standing === 'in-review' && <circle cx="9" cy="9" r="2" fill="var(--gh-accent)" />}
    </svg>
  );
}

const standingWords: Record<Standing, string> = {
  decided: 'decided',
  'in-review': 'in review',
  undecided: 'no decision recorded here',
};

const placeOf = (index: number, current: number): Place => {
  if (index === current) return 'current';
  return index < current ? 'done' : 'ahead';
};
