import { instant, When } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import type { ShownCircular } from './circular.query';

const millisecondsPerHour = 3_600_000;

/** `in 3 d`, `in 5 h`; null once it has come. */
export const leftUntil = (endsAt: string, now: Date): string | null => {
  const hours = (new Date(endsAt).getTime() - now.getTime()) / millisecondsPerHour;
  if (hours <= 0) return null;
  if (hours < 1) return 'in less than an hour';
  return hours < 48 ? `in ${Math.floor(hours)} h` : `in ${Math.floor(hours / 24)} d`;
};

/** Until when it is open, and how it ended. */
export function Deadline({ circular }: { circular: ShownCircular }) {
  const { state, endsAt, boardName, decision } = circular;
  const { clock } = useMoment();
  const left = leftUntil(endsAt, clock ?? new Date());
  if (state === 'decided' && decision)
    return (
      <>
        {boardName} decided it in writing, <When at={decision.at} show={instant} />.
      </>
    );
  return (
    <>
      {boardName} {state === 'open' && left === null ? 'had until' : ways[state]}{' '}
      <When at={endsAt} show={instant} />
      {state === 'open' && (left === null ? '; what carried can be sealed' : `, ${left}`)}.
    </>
  );
}

const ways: Record<ShownCircular['state'], string> = {
  open: 'answers in writing until',
  decided: 'decided it in writing before',
  lapsed: 'gave no answer that carried by',
  withdrawn: 'is asked no more; its answer was due by',
};
