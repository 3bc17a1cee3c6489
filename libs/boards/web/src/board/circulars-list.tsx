import { day, Tag, type Tone } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import list from '../list/list.module.css';

export type ListedCircular = {
  id: string;
  title: string;
  state: 'open' | 'decided' | 'lapsed' | 'withdrawn';
  endsAt: string;
  proposedAt: string;
  isWithheld: boolean;
};

const tones: Record<ListedCircular['state'], Tone | 'outline'> = {
  open: 'accent',
  decided: 'go',
  lapsed: 'warn',
  withdrawn: 'outline',
};

/** Circular resolutions as rows; one that somebody is recused from tells only that it is there. */
export function CircularsList({ circulars }: { circulars: readonly ListedCircular[] }) {
  const { keep } = useMoment();
  return (
    <ul aria-label="Circular resolutions">
      {circulars.map(({ id, title, state, endsAt, proposedAt, isWithheld }) => (
        <li key={id} className={list.row}>
          <span className={list.words}>
            <Link to={keep(`/circulars/${id}`)} className={list.name}>
              {isWithheld ? 'A circular you are withdrawn from' : title}
            </Link>
            <small>{state === 'open' ? `answers until ${day(endsAt)}` : `asked on ${day(proposedAt)}`}</small>
          </span>
          <Tag tone={tones[state]}>{state}</Tag>
        </li>
      ))}
    </ul>
  );
}
