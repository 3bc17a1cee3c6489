import { checkExpression, type ExpressionFlaw } from '@gatehouse/gates-domain';
import { useId } from 'react';
import classes from './editor.module.css';

type Props = { text: string; mayBeEmpty: boolean; onChange: (text: string) => void };

/** CEL, checked at every keystroke: the mistake is underlined where it is, and said below in words. */
export function ExpressionField({ text, mayBeEmpty, onChange }: Props) {
  const id = useId();
  const checked = checkExpression(text);
  const flaw = checked.ok || (mayBeEmpty && text.trim() === '') ? null : checked.flaw;
  return (
    <div className={classes.expression}>
      <label htmlFor={id}>Expression</label>
      <div className={classes.paper}>
        <pre aria-hidden="true">
          {flaw ? <Underlined text={text} flaw={flaw} /> : text}
          {'\n'}
        </pre>
        <textarea
          id={id}
          value={text}
          rows={Math.min(12, text.split('\n').length + 1)}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          aria-invalid={flaw !== null}
          aria-describedby={`${id}-said`}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      </div>
      <p id={`${id}-said`} className={flaw ? classes.flaw : classes.fine} aria-live="polite">
        {flaw ? <Said flaw={flaw} /> : 'CEL over the pilot’s dossier. It can be read.'}
      </p>
    </div>
  );
}

/** Where the mistake has no width, such as at the end, one place is marked. */
function Underlined({ text, flaw: { start, end } }: { text: string; flaw: ExpressionFlaw }) {
  const until = Math.max(end, start + 1);
  return (
    <>
      {text.slice(0, start)}
      <mark>{text.slice(start, until) || ' '}</mark>
      {text.slice(until)}
    </>
  );
}

function Said({ flaw: { line, column, message, hint } }: { flaw: ExpressionFlaw }) {
  return (
    <>
      Line {line}, column {column}: {message} {hint}
    </>
  );
}
