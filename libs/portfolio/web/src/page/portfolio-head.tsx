import {
  Button,
  ButtonLink,
  IconArrowsDiff,
  IconLayoutKanban,
  IconPlus,
  IconTable,
  PageHeader,
  Segmented,
  useShortcut,
  useShortcuts,
} from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { useNavigate } from 'react-router';
import { ColumnChooser } from '../columns/column-chooser';
import { Download } from '../download/download';
import { FilterBar } from '../filter/filter-bar';
import type { Question } from '../question/question';
import classes from './page.module.css';

export function PortfolioHead({ onRegister }: { onRegister: () => void }) {
  const { isPast, asOf } = useMoment();
  const navigate = useNavigate();
  const comparison = asOf
    ? `/portfolio/difference?from=${encodeURIComponent(asOf)}`
    : '/portfolio/difference';
  useShortcut('d', { says: 'Compare two dates', act: () => void navigate(comparison) });
  return (
    <div className={classes.head}>
      <PageHeader
        title="Portfolio"
        actions={
          <>
            <span className={classes.wide}>
              <ButtonLink size="small" icon={IconArrowsDiff} to={comparison}>
                {asOf ? 'Compare with now' : 'Compare two dates'}
              </ButtonLink>
            </span>
            {!isPast && (
              <Button size="small" tone="solid" icon={IconPlus} onClick={onRegister}>
                Register a pilot
              </Button>
            )}
          </>
        }
      />
    </div>
  );
}

type Props = { question: Question; onChange: (part: Partial<Question>) => void };

/** What is shown, and how: filters on the left, the way of drawing on the right. */
export function PortfolioTools({ question, onChange }: Props) {
  useShortcuts({
    '1': { says: 'As a table', act: () => onChange({ view: 'table' }) },
    '2': { says: 'As a board', act: () => onChange({ view: 'board' }) },
  });
  return (
    <div className={classes.tools}>
      <FilterBar filter={question.filter} onChange={(filter) => onChange({ filter })} />
      <div className={classes.ways}>
        <Segmented
          label="View"
          choices={[
            { value: 'table', label: 'Table', icon: IconTable },
            { value: 'board', label: 'Board', icon: IconLayoutKanban },
          ]}
          value={question.view}
          onChange={(view) => onChange({ view })}
        />
        {question.view === 'table' && (
          <span className={classes.wide}>
            <ColumnChooser chosen={question.columns} onChange={(columns) => onChange({ columns })} />
          </span>
        )}
        <Download question={question} />
      </div>
    </div>
  );
}
