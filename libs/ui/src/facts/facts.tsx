import type { ReactNode } from 'react';
import classes from './facts.module.css';

/** A strip of short facts under a title, each with its name above it. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={classes.facts}>{children}</dl>;
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type CardProps = { title?: string; aside?: ReactNode; children: ReactNode };

/** Only for what can be taken away: a result, a chart, a card of counts. */
export function Card({ title, aside, children }: CardProps) {
  return (
    <section className={classes.card}>
      {title && (
        <div className={classes.head}>
          <h2>{title}</h2>
          {aside}
        </div>
      )}
      <div className={classes.body}>{children}</div>
    </section>
  );
}

/** A number that matters, with its name under it. */
export function KeyNumber({ value, name }: { value: ReactNode; name: ReactNode }) {
  return (
    <div className={classes.number}>
      <b>{value}</b>
      <span>{name}</span>
    </div>
  );
}
