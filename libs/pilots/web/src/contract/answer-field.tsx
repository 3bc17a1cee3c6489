import { longestLine, type Answer } from '@gatehouse/pilots-domain';
import { Textarea, TextInput } from '@gatehouse/ui';
import { useId } from 'react';
import { fieldGuides } from './clause-guide';
import classes from './contract.module.css';

type Props = { answer: Answer; flaw: string | null; onChange: (text: string) => void };

/** One question: the answer, what is wrong with it while it is being written, and a good one beside it. */
export function AnswerField({ answer: { name, asks, kind, most, text }, flaw, onChange }: Props) {
  const guideId = useId();
  const { explains, example } = fieldGuides[name];
  const shared = {
    label: asks,
    value: text,
    'aria-describedby': guideId,
    // What is owed stops nobody from saving a draft; it is told, and refused when it is submitted.
    error: flaw,
  };
  return (
    <div className={classes.field}>
      {most > longestLine ? (
        <Textarea
          {...shared}
          resize="vertical"
          rows={3}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      ) : (
        <TextInput
          {...shared}
          type={kind === 'monday' ? 'date' : 'text'}
          {...(kind === 'monday' && { step: 7, min: aMonday })}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
      <div className={classes.guide} id={guideId}>
        <p>{explains}</p>
        <p className={classes.example}>“{example}”</p>
      </div>
    </div>
  );
}

/** A date field steps by weeks from its first day, so this makes it offer Mondays. */
const aMonday = '2020-01-06';
