import { day, PersonName, Tag, When } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import list from '../list/list.module.css';
import type { PartProps } from './prepare-screen';

/** What somebody has to do because of this meeting. */
export function ActionsSection({ meeting: { actions } }: PartProps) {
  const { keep } = useMoment();
  if (actions.length === 0) return null;
  return (
    <section aria-label="Actions">
      <div className={list.heading}>
        <h2>Actions</h2>
        <span>
          {actions.filter(({ isDone }) => isDone).length} of {actions.length} done
        </span>
        <span className={list.tools}>
          <Link to={keep('/actions')} className={list.link}>
            All conditions and actions
          </Link>
        </span>
      </div>
      <ul>
        {actions.map(({ id, text, owner, dueOn, isDone, isOverdue }) => (
          <li key={id} className={list.row}>
            <span className={list.words}>{text}</span>
            <PersonName {...owner} />
            <When at={dueOn} show={day} />
            {isDone && <Tag tone="go">done</Tag>}
            {isOverdue && <Tag tone="kill">overdue</Tag>}
          </li>
        ))}
      </ul>
    </section>
  );
}
