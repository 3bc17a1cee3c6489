import {
  answersIn,
  clauseTitles,
  comparatorWords,
  type ClauseName,
  type Clauses,
} from '@gatehouse/pilots-domain';
import { day } from '@gatehouse/ui';
import type { ReactNode } from 'react';
import { ChangedText, type Side } from './changed-text';
import classes from './contract.module.css';

type Props = {
  clause: ClauseName;
  clauses: Clauses;
  /** The version it is held against, if any. */
  before?: Clauses | null | undefined;
  side?: Side;
};

/** What one clause says, in serif; an answer that is owed keeps its place. */
export function ClauseText({ clause, ...props }: Props) {
  const say = sayer(clause, props);
  if (isBlank(clause, props)) return <p className={classes.owed}>Nothing is written here yet.</p>;
  switch (clause) {
    case 'decision':
    case 'whoActs':
      return <p className={classes.serif}>{say(clause)}</p>;
    case 'moment':
      return (
        <p className={classes.serif}>
          {say('moment.process')}, {say('moment.step')}. {say('moment.frequency')}, by {say('moment.actor')},
          within {say('moment.timeLimit')}.
        </p>
      );
    case 'goodEnough':
      return (
        <p className={classes.serif}>
          {say('goodEnough.metric')}: <Comparison {...props} /> <b>{say('goodEnough.threshold')}</b>.
        </p>
      );
    case 'toleratedErrors':
      return <ToleratedErrors {...props} say={say} />;
    case 'escalation':
      return <Escalation {...props} say={say} />;
    default:
      return <Lines clause={clause} clauses={props.clauses} say={say} />;
  }
}

const isBlank = (clause: ClauseName, { clauses, before }: Omit<Props, 'clause'>): boolean =>
  [clauses, before ?? clauses].every((all) =>
    answersIn(all).every((answer) => answer.clause !== clause || answer.text === ''),
  );

type Say = (path: string) => ReactNode;

/** Says the answer at a path, with what it was before. */
const sayer = (clause: ClauseName, { clauses, before, side }: Omit<Props, 'clause'>): Say => {
  const textAt = (all: Clauses) =>
    new Map(
      answersIn(all)
        .filter((answer) => answer.clause === clause)
        .map(({ path, text }) => [path, shown(path, text)]),
    );
  const now = textAt(clauses);
  const then = before ? textAt(before) : null;
  return (path) => {
    const is = now.get(path) ?? '';
    const was = then ? (then.get(path) ?? null) : undefined;
    if (is === '' && !was) return <span className={classes.owed}>…</span>;
    return <ChangedText text={is} other={was} side={side} />;
  };
};

const shown = (path: string, text: string): string => {
  if (path === 'process.from' && text !== '') return day(text);
  return /\.(timeLimit|within)$/.test(path) ? text.replace(/^within\s+/i, '') : text;
};

function Comparison({ clauses, before, side }: Omit<Props, 'clause'>) {
  const is = comparatorWords[clauses.goodEnough.comparator];
  const was = before ? comparatorWords[before.goodEnough.comparator] : undefined;
  return <ChangedText text={is} other={was} side={side} />;
}

type ListProps = Omit<Props, 'clause'> & { say: Say };

function ToleratedErrors({ clauses, before, side = 'both', say }: ListProps) {
  const lines = clauses.toleratedErrors.length;
  const gone = side === 'both' ? (before?.toleratedErrors ?? []).slice(lines) : [];
  return (
    <div className={classes.scroller} tabIndex={0} role="region" aria-label="Tolerated errors">
      <table className={classes.errors}>
        <thead>
          <tr>
            <th scope="col">What goes wrong</th>
            <th scope="col" data-number>
              Limit
            </th>
            <th scope="col">Then</th>
            <th scope="col">Who is called</th>
            <th scope="col">Who is liable</th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: lines }, (_, index) => (
            <ErrorLine key={index} index={index} say={say} />
          ))}
          {gone.map((line, index) => (
            <tr key={`gone-${index}`}>
              <td colSpan={5}>
                <del className={classes.gone}>
                  {line.scenario}, {line.limit}
                </del>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ErrorLine({ index, say }: { index: number; say: Say }) {
  const at = (field: string) => say(`toleratedErrors.${index}.${field}`);
  return (
    <tr>
      <th scope="row">
        {at('scenario')}
        <small>{at('metric')}</small>
      </th>
      <td data-label="Limit" data-number>
        <b>{at('limit')}</b>
      </td>
      <td data-label="Then">{at('consequence')}</td>
      <td data-label="Called">{at('called')}</td>
      <td data-label="Liable">{at('liable')}</td>
    </tr>
  );
}

function Escalation({ clauses, before, side = 'both', say }: ListProps) {
  const steps = clauses.escalation.length;
  const gone = side === 'both' ? (before?.escalation ?? []).slice(steps) : [];
  return (
    <ol className={classes.steps}>
      {clauses.escalation.map((_, index) => (
        <li key={index}>
          {say(`escalation.${index}.who`)} <small>within {say(`escalation.${index}.within`)}</small>
        </li>
      ))}
      {gone.map(({ who }, index) => (
        <li key={`gone-${index}`}>
          <del className={classes.gone}>{who}</del>
        </li>
      ))}
    </ol>
  );
}

/** A clause of several questions, each with its own short name. */
function Lines({ clause, clauses, say }: { clause: ClauseName; clauses: Clauses; say: Say }) {
  return (
    <dl className={classes.lines} aria-label={clauseTitles[clause]}>
      {answersIn(clauses)
        .filter((answer) => answer.clause === clause)
        .map(({ path, asks }) => (
          <div key={path}>
            <dt>{asks}</dt>
            <dd>{say(path)}</dd>
          </div>
        ))}
    </dl>
  );
}
