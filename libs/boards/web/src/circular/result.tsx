import { Note, OutcomeMark } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import list from '../list/list.module.css';
import type { ShownCircular } from './circular.query';

/** What became of it, once something has. */
export function Result({ circular: { state, decision, withdrawnBecause } }: { circular: ShownCircular }) {
  const { keep } = useMoment();
  if (decision)
    return (
      <Note tone="go" title="Sealed:">
        <OutcomeMark outcome={decision.outcome} isVoided={decision.isVoided} />{' '}
        <Link to={keep(`/decisions/${decision.id}`)} className={list.link}>
          Open the decision record
        </Link>
      </Note>
    );
  if (state === 'lapsed')
    return (
      <Note tone="warn" title="It lapsed.">
        The deadline came and nothing carried. The board can be asked again, or decide it in a meeting.
      </Note>
    );
  if (state === 'withdrawn') return <Note title="It was withdrawn.">{withdrawnBecause}</Note>;
  return null;
}
