import classes from './list.module.css';

/** The beginning of a digest in groups of four; hovering gives it whole. */
export function Digest({ of }: { of: string }) {
  return (
    <code className={classes.digest} title={of}>
      {of.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ')}
    </code>
  );
}
