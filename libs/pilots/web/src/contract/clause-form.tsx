import {
  answersIn,
  comparators,
  comparatorWords,
  mostEscalationSteps,
  mostToleratedErrors,
  type Answer,
  type ClauseName,
  type Clauses,
  type Flaw,
} from '@gatehouse/pilots-domain';
import { Button, IconPlus, IconTrash, NativeSelect } from '@gatehouse/ui';
import { AnswerField } from './answer-field';
import classes from './contract.module.css';

type Props = {
  clause: ClauseName;
  clauses: Clauses;
  flaws: readonly Flaw[];
  /** Paths that somebody has written in: an answer is not called wrong before it is given. */
  touched: ReadonlySet<string>;
  onAnswer: (path: string, text: string) => void;
  onChange: (clauses: Clauses) => void;
};

/** The questions of one clause, each with what a good answer looks like beside it. */
export function ClauseForm(props: Props) {
  const { clause, clauses } = props;
  if (clause === 'toleratedErrors' || clause === 'escalation') return <ListForm {...props} list={clause} />;
  const answers = answersIn(clauses).filter((answer) => answer.clause === clause);
  return answers.map((answer) => (
    <div key={answer.path}>
      {answer.path === 'goodEnough.threshold' && <Comparison {...props} />}
      <Field {...props} answer={answer} />
    </div>
  ));
}

function Field({ answer, flaws, touched, onAnswer }: Props & { answer: Answer }) {
  const flaw = flaws.find(({ field }) => field === answer.path);
  const isShown = flaw && (touched.has(answer.path) || answer.text.trim() !== '');
  return (
    <AnswerField
      answer={answer}
      flaw={isShown ? flaw.sentence : null}
      onChange={(text) => onAnswer(answer.path, text)}
    />
  );
}

function Comparison({ clauses, onChange }: Props) {
  const { goodEnough } = clauses;
  return (
    <div className={classes.field}>
      <NativeSelect
        label="Comparison"
        value={goodEnough.comparator}
        data={comparators.map((value) => ({ value, label: comparatorWords[value] }))}
        onChange={({ currentTarget: { value } }) => {
          const comparator = comparators.find((one) => one === value) ?? goodEnough.comparator;
          onChange({ ...clauses, goodEnough: { ...goodEnough, comparator } });
        }}
      />
    </div>
  );
}

const lists = {
  toleratedErrors: {
    line: 'Error',
    add: 'Name another error',
    most: mostToleratedErrors,
    blank: { scenario: '', metric: '', limit: '', consequence: '', called: '', liable: '' },
  },
  escalation: {
    line: 'Step',
    add: 'Add a step',
    most: mostEscalationSteps,
    blank: { who: '', within: '' },
  },
} as const;

function ListForm({ list, ...props }: Props & { list: 'toleratedErrors' | 'escalation' }) {
  const { clauses, flaws, onChange } = props;
  const { line, add, most, blank } = lists[list];
  const lines = clauses[list];
  const whole = flaws.find(({ field }) => field === list);
  const change = (next: readonly unknown[]) => onChange({ ...clauses, [list]: next });
  return (
    <div className={classes.list}>
      {lines.map((_, index) => (
        <fieldset key={index} className={classes.listLine}>
          <legend>
            {line} {index + 1}
          </legend>
          <Button
            size="small"
            tone="quiet"
            icon={IconTrash}
            onClick={() => change(lines.filter((__, other) => other !== index))}
          >
            Take {line.toLowerCase()} {index + 1} away
          </Button>
          {answersIn(clauses)
            .filter(({ path }) => path.startsWith(`${list}.${index}.`))
            .map((answer) => (
              <Field key={answer.path} {...props} answer={answer} />
            ))}
        </fieldset>
      ))}
      {whole && <p className={classes.flaw}>{whole.sentence}</p>}
      {lines.length < most && (
        <Button size="small" icon={IconPlus} onClick={() => change([...lines, blank])}>
          {lines.length === 0 ? `Name the first ${line.toLowerCase()}` : add}
        </Button>
      )}
    </div>
  );
}
