import { day, OutcomeMark, When, type TableColumn } from '@gatehouse/ui';
import { Link } from 'react-router';
import { kindWord } from '../list/kind-words';
import classes from './decisions.module.css';
import type { ListedDecision } from './decisions.query';
import { tallyWords } from './tally-words';

/** What the register tells of each decision. */
export const decisionColumns = (
  keep: (address: string) => string,
): readonly TableColumn<ListedDecision>[] => [
  {
    id: 'outcome',
    header: 'Outcome',
    width: 150,
    cell: ({ outcome, isVoided }) => <OutcomeMark outcome={outcome} isVoided={isVoided} />,
  },
  {
    id: 'title',
    header: 'Decision',
    width: 320,
    grows: true,
    cell: ({ id, title }) => (
      <Link to={keep(`/decisions/${id}`)} className={classes.name} title={title}>
        {title}
      </Link>
    ),
  },
  {
    id: 'about',
    header: 'About',
    width: 140,
    cell: ({ gate, kind }) => gate ?? kindWord(kind),
  },
  { id: 'board', header: 'Board', width: 190, cell: ({ boardName }) => boardName },
  { id: 'tally', header: 'Votes', width: 130, cell: (row) => tallyWords(row) },
  {
    id: 'quorum',
    header: 'Counted',
    width: 130,
    cell: ({ quorum: { counted, entitled, required } }) => (
      <span title={`${counted} of ${entitled} entitled counted, quorum ${required}`}>
        {counted} of {entitled}, quorum {required}
      </span>
    ),
  },
  { id: 'at', header: 'On', width: 130, cell: ({ at }) => <When at={at} show={day} /> },
];
