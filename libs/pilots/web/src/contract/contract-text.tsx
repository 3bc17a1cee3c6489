import { clauseNames, clauseTitles, contractDifference, type Clauses } from '@gatehouse/pilots-domain';
import { IconAlertTriangle, shortDay, Tag } from '@gatehouse/ui';
import { ClauseText } from './clause-view';
import type { ShownVersion } from './contract-query';
import classes from './contract.module.css';
import { clausesOf } from './wire-clauses';

type Props = { version: ShownVersion; before: ShownVersion | undefined };

/** A version as it is read: ten clauses, numbered, those that changed with what they were. */
export function ContractText({ version, before }: Props) {
  const clauses = clausesOf(version.clauses);
  const was = before ? clausesOf(before.clauses) : null;
  const changes = was ? contractDifference(was, clauses) : [];
  return (
    <div className={classes.document}>
      {clauseNames.map((clause, index) => {
        const change = changes.find((one) => one.clause === clause)?.change ?? 'same';
        return (
          <article key={clause} className={classes.clause} data-change={change} id={`clause-${clause}`}>
            <span className={classes.number}>{index + 1}</span>
            <div className={classes.words}>
              <h3>
                {clauseTitles[clause]} <ChangeTag change={change} at={version.submittedAt} />
              </h3>
              <ClauseText clause={clause} clauses={clauses} before={change === 'same' ? undefined : was} />
            </div>
          </article>
        );
      })}
    </div>
  );
}

export function ChangeTag({ change, at }: { change: 'same' | 'wording' | 'material'; at?: string }) {
  if (change === 'same') return null;
  const when = at ? `changed on ${shortDay(at)}, ` : '';
  return change === 'material' ? (
    <Tag tone="warn" icon={IconAlertTriangle}>
      {when}material
    </Tag>
  ) : (
    <Tag>{when}wording only</Tag>
  );
}

/** Clauses that differ in meaning between two texts, by their titles. */
export const materialTitles = (before: Clauses, now: Clauses): string[] =>
  contractDifference(before, now)
    .filter(({ change }) => change === 'material')
    .map(({ title }) => title);
