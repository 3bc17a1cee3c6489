import { age, occurred } from './time';

/** How long ago; hovering gives the instant, or the day where no more is known. */
export function Age({ since, at }: { since: string; at?: Date }) {
  return (
    <time dateTime={since} title={occurred(since)}>
      {age(since, at)}
    </time>
  );
}

/** The day; hovering gives the instant, or the day where no more is known. */
export function When({ at, show }: { at: string; show: (value: string) => string }) {
  return (
    <time dateTime={at} title={occurred(at)}>
      {show(at)}
    </time>
  );
}
