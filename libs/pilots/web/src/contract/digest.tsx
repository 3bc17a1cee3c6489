import classes from './contract.module.css';

/** A digest as people compare it: its beginning and its end; all of it on hover and in print. */
export function Digest({ of }: { of: string }) {
  return (
    <code className={classes.digest} title={of}>
      sha-256 {of.slice(0, 8)} {of.slice(8, 16)} ... {of.slice(-4)}
    </code>
  );
}
