import { clauseNames, clauseTitles, contractDifference } from '@gatehouse/pilots-domain';
import { EmptyState, IconArrowsDiff, NativeSelect, shortDay } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { useNavigate } from 'react-router';
import { ClauseText } from './clause-view';
import type { ShownContract, ShownVersion } from './contract-query';
import { ChangeTag } from './contract-text';
import classes from './contract.module.css';
import { clausesOf } from './wire-clauses';

type Props = { pilotId: string; contract: ShownContract; from: number; to: number };

/** Two versions side by side, clause by clause, with the words that changed. */
export function CompareScreen({ pilotId, contract, from, to }: Props) {
  const find = (wanted: number) => contract.versions.find(({ version }) => version === wanted);
  const [older, newer] = [find(from), find(to)];
  if (!older || !newer)
    return (
      <EmptyState title="One of these versions is not there" icon={IconArrowsDiff}>
        This contract has {contract.versions.length} versions. Choose two of them.
      </EmptyState>
    );
  const [was, is] = [clausesOf(older.clauses), clausesOf(newer.clauses)];
  const changes = contractDifference(was, is).filter(({ change }) => change !== 'same');
  return (
    <>
      <div className={classes.pair}>
        <VersionHead {...{ pilotId, contract, from, to }} side="from" version={older} />
        <VersionHead {...{ pilotId, contract, from, to }} side="to" version={newer} />
      </div>
      {changes.length === 0 && <p className={classes.introduction}>The two read alike, word for word.</p>}
      {changes.map(({ clause, title, change }) => (
        <section key={clause} className={classes.compared} data-change={change} aria-label={title}>
          <h3>
            {clauseNames.indexOf(clause) + 1}. {title} <ChangeTag change={change} />
          </h3>
          <div className={classes.pair}>
            <div data-side={`v${from}`}>
              <ClauseText clause={clause} clauses={was} before={is} side="older" />
            </div>
            <div data-side={`v${to}`}>
              <ClauseText clause={clause} clauses={is} before={was} side="newer" />
            </div>
          </div>
        </section>
      ))}
      <p className={classes.introduction}>{unchanged(changes.map(({ clause }) => clause))}</p>
    </>
  );
}

const unchanged = (changed: readonly string[]): string => {
  const rest = clauseNames.filter((clause) => !changed.includes(clause));
  return rest.length === 0
    ? 'Every clause reads differently.'
    : `Unchanged: ${rest.map((clause) => clauseTitles[clause].toLowerCase()).join(', ')}.`;
};

type HeadProps = Props & { side: 'from' | 'to'; version: ShownVersion };

function VersionHead({ pilotId, contract, from, to, side, version }: HeadProps) {
  const navigate = useNavigate();
  const { keep } = useMoment();
  const choose = (chosen: string) => {
    const [a, b] = side === 'from' ? [chosen, to] : [from, chosen];
    void navigate(keep(`/pilots/${pilotId}/contract/compare/${a}/${b}`));
  };
  return (
    <div className={classes.versionHead}>
      <NativeSelect
        label={side === 'from' ? 'Held against' : 'Version'}
        value={String(version.version)}
        data={contract.versions.map((one) => ({
          value: String(one.version),
          label: `v${one.version}, ${shortDay(one.submittedAt)}`,
        }))}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
    </div>
  );
}
