import classes from './sentence.module.css';

/** A piece of a sentence, with people already named. */
export type ShownPart = { kind: string; text: string; person?: { name: string } | null };

/** An event told as a sentence: names strong, reasons in serif, a machine's words in mono. */
export function Sentence({ parts }: { parts: readonly ShownPart[] }) {
  return (
    <span>
      {parts.map((part, index) => (
        <Part key={index} {...part} />
      ))}
    </span>
  );
}

function Part({ kind, text, person }: ShownPart) {
  switch (kind) {
    case 'strong':
      return <b>{text}</b>;
    case 'person':
      return <b>{person?.name ?? text}</b>;
    case 'quote':
      return <q className={classes.quote}>{text}</q>;
    case 'code':
      return <code className={classes.code}>{text}</code>;
    default:
      return <>{text}</>;
  }
}
