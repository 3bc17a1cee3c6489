import { evidenceWords, type Gate, type MustMeet } from '@gatehouse/gates-domain';
import { money } from '@gatehouse/ui';
import { useBoardNames } from './use-board-names';
import classes from './policy.module.css';

/** The same rule for two readers. */
export type Shown = 'sentences' | 'cel';

type Props = { gate: Gate; shown: Shown };

/** One gate, to be read aloud. */
export function GateView({ gate, shown }: Props) {
  const { nameOf } = useBoardNames();
  return (
    <section className={classes.gate} aria-label={gate.name}>
      <div className={classes.heading}>
        <h2>{gate.name}</h2>
        <span>
          from {gate.from} to {gate.to}
        </span>
      </div>
      <h3>Must be met</h3>
      <ul>
        {gate.mustMeet.map((criterion) => (
          <MustMeetRow key={criterion.criterionId} criterion={criterion} shown={shown} />
        ))}
      </ul>
      {gate.shouldMeet.length > 0 && (
        <>
          <h3>Is scored</h3>
          <ul>
            {gate.shouldMeet.map(({ criterionId, sentence, weight, scale }) => (
              <li key={criterionId} className={classes.rule}>
                <span>{sentence}</span>
                <small>
                  weight {weight}, 0 to {scale}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
      <dl className={classes.facts}>
        <Line name="Signed off">
          {gate.signOffs.map(({ name, role }) => `${name} (${role})`).join(', ') || 'by nobody beforehand'}
        </Line>
        <Line name="Decided by">
          {nameOf(gate.boardId)}
          {gate.mayBeCircular ? ', in a meeting or by circular resolution' : ', in a meeting'}
        </Line>
        <Line name="A go may release">
          {gate.spendAuthority ? `at most ${money(gate.spendAuthority)}` : 'any amount'}
        </Line>
      </dl>
    </section>
  );
}

function Line({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function MustMeetRow({ criterion, shown }: { criterion: MustMeet; shown: Shown }) {
  const { sentence, expression, evidence } = criterion;
  return (
    <li className={classes.rule}>
      <span>
        {sentence}
        {shown === 'cel' && expression !== '' && <code className={classes.cel}>{expression}</code>}
      </span>
      {evidence.length > 0 && <small>{evidence.map(evidenceWords).join('; ')}</small>}
    </li>
  );
}
