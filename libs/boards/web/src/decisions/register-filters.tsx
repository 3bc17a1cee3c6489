import { useQuery } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@gatehouse/ui';
import { useEffect, useState, type ReactNode } from 'react';
import classes from './decisions.module.css';
import { boardNamesQuery } from './decisions.query';
import { outcomeChoices, type RegisterQuestion } from './register-question';

type Props = {
  question: RegisterQuestion;
  onChange: (part: Record<string, string>) => void;
  /** How many answer to it. */
  children: ReactNode;
};

const pause = 250;

/** Narrows the register by words, by board and by outcome. */
export function RegisterFilters({ question, onChange, children }: Props) {
  const { data } = useQuery(boardNamesQuery);
  const [search, setSearch] = useSettled(question.search, (words) => onChange({ search: words }));
  return (
    <div className={classes.filters}>
      <TextInput
        className={classes.search}
        size="xs"
        type="search"
        aria-label="Search decisions by title, pilot or reason"
        placeholder="Title, pilot or reason"
        value={search}
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        aria-label="Board"
        value={question.board}
        data={[
          { value: '', label: 'Every board' },
          ...(data?.boards ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget }) => onChange({ board: currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        aria-label="Outcome"
        value={question.outcome ?? ''}
        data={outcomeChoices}
        onChange={({ currentTarget }) => onChange({ outcome: currentTarget.value })}
      />
      <span className={classes.count} role="status">
        {children}
      </span>
    </div>
  );
}

/** What is typed, told on once the typing pauses. */
const useSettled = (
  settled: string,
  onSettle: (words: string) => void,
): [string, (words: string) => void] => {
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => {
      onSettle(typed);
      setTyped(null);
    }, pause);
    return () => clearTimeout(timer);
    // The way to tell it is made anew with every drawing; only the typing starts the pause again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [typed]);
  return [typed ?? settled, setTyped];
};
