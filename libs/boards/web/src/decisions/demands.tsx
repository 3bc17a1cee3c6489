import { autonomyWord, day, money, PersonName, When } from '@gatehouse/ui';
import { killReasonWords } from '@gatehouse/web-kit';
import list from '../list/list.module.css';
import type { ShownDecision } from './decision.query';
import classes from './decision.module.css';

/** What the outcome demands or gives: conditions, a day, what to redo, a reason with its lessons. */
export function Demands({ decision }: { decision: ShownDecision }) {
  const { because, returnOn, redo, conditions, killReason, lessons, freed, autonomy } = decision;
  return (
    <>
      {conditions.length > 0 && (
        <ol className={classes.conditions} aria-label="Conditions">
          {conditions.map(({ conditionId, text, owner, dueOn }) => (
            <li key={conditionId}>
              <span data-sealed>{text}</span>
              <PersonName {...owner} />
              <span>
                by <When at={dueOn} show={day} />
              </span>
            </li>
          ))}
        </ol>
      )}
      {redo.length > 0 && (
        <ul className={classes.redo} aria-label="To be done again">
          {redo.map((line) => (
            <li key={line} data-sealed>
              {line}
            </li>
          ))}
        </ul>
      )}
      <dl className={classes.facts}>
        {killReason && <Said name="Reason">{killReasonWords[killReason]}</Said>}
        {because != null && (
          <Said name="Because">
            <blockquote className={list.quote}>{because}</blockquote>
          </Said>
        )}
        {lessons != null && (
          <Said name="Lessons">
            <blockquote className={list.quote}>{lessons}</blockquote>
          </Said>
        )}
        {freed && <Said name="Frees">{money(freed)}</Said>}
        {returnOn != null && <Said name="Comes back on">{day(returnOn)}</Said>}
        {autonomy != null && (
          <Said name="Autonomy">
            raised to {autonomy}, {autonomyWord(autonomy)}
          </Said>
        )}
      </dl>
    </>
  );
}

/** A fact with its name. */
export function Said({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
