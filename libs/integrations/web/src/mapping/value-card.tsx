import { importStages, importTiers, nameKey } from '@gatehouse/integrations-domain';
import { Card, count, Icon, IconArrowNarrowRight, NativeSelect } from '@gatehouse/ui';
import type { FileColumn } from './import-file';
import { targetWords, type DraftColumn, type DraftValue } from './mapping-draft';
import classes from './mapping.module.css';

type Props = {
  column: DraftColumn;
  inFile: FileColumn | undefined;
  onValue: (value: DraftValue) => void;
};

/** What each value of a stage or risk tier column means, with how many rows say it. */
export function ValueCard({ column, inFile, onValue }: Props) {
  const rows = rowsOf(column, inFile);
  return (
    <Card
      title={`${column.header} to ${targetWords(column.target)}`}
      aside={<span className={classes.quiet}>how many rows</span>}
    >
      <ul className={classes.values}>
        {rows.map(({ from, rowCount }) => (
          <ValueRow
            key={from}
            from={from}
            rowCount={rowCount}
            to={meaningIn(column, from)}
            choices={column.target === 'stage' ? stageChoices : tierChoices}
            onChoose={(to) => onValue({ from: keyIn(column, from), to })}
          />
        ))}
      </ul>
      {rows.length === 0 && <p className={classes.quiet}>The column is blank in every row.</p>}
      {inFile && inFile.values.length === 0 && rows.length > 0 && (
        <p className={classes.quiet}>It has more than 60 different values; what is not listed is flagged.</p>
      )}
    </Card>
  );
}

type Choice = { value: string; label: string };

const ends: readonly Choice[] = [
  { value: 'none', label: 'says nothing, and flag it' },
  { value: 'refuse', label: 'refuse the row' },
];
const asChoice = (word: string): Choice => ({ value: word, label: word });
const stageChoices: readonly Choice[] = [...importStages, 'retired'].map(asChoice).concat(ends);
const tierChoices: readonly Choice[] = importTiers.map(asChoice).concat(ends);

type RowProps = {
  from: string;
  rowCount: number | null;
  to: string;
  choices: readonly Choice[];
  onChoose: (to: string) => void;
};

function ValueRow({ from, rowCount, to, choices, onChoose }: RowProps) {
  const isStage = choices === stageChoices;
  const silent = from === '' ? (isStage ? 'idea, and flag it' : 'no tier') : 'not mapped: flag it';
  return (
    <li>
      <span className={classes.from}>{from === '' ? '(empty)' : from}</span>
      <Icon of={IconArrowNarrowRight} size={12} />
      <NativeSelect
        size="xs"
        aria-label={`${from === '' ? 'An empty value' : `“${from}”`} means`}
        value={to}
        data={[{ value: '', label: silent }, ...choices]}
        onChange={(event) => onChoose(event.currentTarget.value)}
      />
      <span className={classes.number}>{rowCount === null ? '' : count(rowCount)}</span>
    </li>
  );
}

const rowsOf = (column: DraftColumn, inFile: FileColumn | undefined) => {
  const counted = (inFile?.values ?? [])
    .filter(({ value }) => value.trim() !== '')
    .map(({ value, count: rowCount }) => ({ from: value, rowCount }));
  const listed: { from: string; rowCount: number | null }[] =
    counted.length > 0 ? counted : column.values.map(({ from }) => ({ from, rowCount: null }));
  return inFile && inFile.blank > 0 ? [...listed, { from: '', rowCount: inFile.blank }] : listed;
};

// A mapping matches words whatever their case and punctuation, as the check of the rows does.
const entryIn = ({ values }: DraftColumn, from: string): DraftValue | undefined =>
  values.find((value) => value.from === from || (from !== '' && nameKey(value.from) === nameKey(from)));

const meaningIn = (column: DraftColumn, from: string): string => entryIn(column, from)?.to ?? '';
const keyIn = (column: DraftColumn, from: string): string => entryIn(column, from)?.from ?? from;
