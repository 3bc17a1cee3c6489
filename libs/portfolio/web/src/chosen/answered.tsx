import { Button, Dialog, Note } from '@gatehouse/ui';
import { useMoment, type TogetherAnswer } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import { wereDone } from './words';
import classes from './chosen.module.css';

type Props = {
  title: string;
  answer: TogetherAnswer;
  /** What became of those that were accepted: `offered`. */
  done: string;
  onClose: () => void;
};

/** How many were accepted, and each that was refused under the reason it was refused for. */
export function Answered({ title, answer: { accepted, refused }, done, onClose }: Props) {
  const isAll = refused.length === 0;
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Note tone={isAll ? 'go' : 'warn'} role="status" title={wereDone(accepted, done)}>
        {!isAll && `${wereDone(refused.length, 'refused').slice(0, -1)}:`}
      </Note>
      {[...byReason(refused)].map(([reason, pilots]) => (
        <section key={reason} className={classes.refused}>
          <p>{reason}</p>
          <ul>
            {pilots.map((pilot) => (
              <li key={pilot.id}>
                <RefusedPilot {...pilot} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <div className={classes.ending}>
        <Button tone="solid" onClick={onClose} autoFocus>
          Done
        </Button>
        {!isAll && <span>{refused.length === 1 ? 'It stays chosen.' : 'They stay chosen.'}</span>}
      </div>
    </Dialog>
  );
}

function RefusedPilot({ id, name }: { id: string; name: string }) {
  const { keep } = useMoment();
  return <Link to={keep(`/pilots/${id}`)}>{name}</Link>;
}

type Refused = TogetherAnswer['refused'];

const byReason = (refused: Refused): ReadonlyMap<string, Refused[number]['pilot'][]> => {
  const reasons = new Map<string, Refused[number]['pilot'][]>();
  for (const { reason, pilot } of refused) reasons.set(reason, [...(reasons.get(reason) ?? []), pilot]);
  return reasons;
};
