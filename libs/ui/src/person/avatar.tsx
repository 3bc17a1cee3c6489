import classes from './person.module.css';

type Props = { initials: string; size?: 'small' | 'large' };

const tints = ['hold', 'accent', 'go', 'warn', 'past'] as const;

/** A person's initials; decoration beside the name, which is always there. */
export function Avatar({ initials, size = 'small' }: Props) {
  return (
    <span
      className={classes.avatar}
      data-size={size}
      data-tint={tintOf(initials)}
      // Drawn by the stylesheet: letters in the text would be read and copied beside the name they stand for.
      data-initials={initials}
      aria-hidden="true"
    />
  );
}

export function PersonName({ name, initials }: { name: string; initials: string }) {
  return (
    <span className={classes.person}>
      <Avatar initials={initials} />
      <span className={classes.name}>{name}</span>
    </span>
  );
}

const tintOf = (initials: string) =>
  tints[(initials.charCodeAt(0) + initials.charCodeAt(initials.length - 1)) % tints.length];
