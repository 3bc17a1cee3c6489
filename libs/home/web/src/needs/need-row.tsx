import { Sentence } from '@gatehouse/ui';
import { useMoment, words } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import type { ShownNeed } from '../home.query';
import { NeedMark } from './need-mark';
import classes from './needs.module.css';
import { Wait } from './wait';

type Props = { need: ShownNeed; isGrave: boolean };

/** One matter: what is so, whom it waits on and for how long, and the one thing to do about it. */
export function NeedRow({ need, isGrave }: Props) {
  const { keep, isPast, clock } = useMoment();
  const { about, act, parts, kind, since, limitDays, isEscalated } = need;
  const who = waitsOn(need);
  return (
    <li className={classes.row}>
      <NeedMark kind={kind} />
      <div className={classes.what}>
        <Link to={keep(placeOf(act.address))} className={classes.name} title={about.name} data-need={need.id}>
          {about.name}
        </Link>
        <p title={parts.map(({ text }) => text).join('')}>
          <Sentence parts={parts} />
        </p>
      </div>
      <span className={classes.who} title={who}>
        {who}
      </span>
      <Wait {...{ since, limitDays, isGrave, isEscalated }} at={clock} />
      {!isPast && (
        <Link to={act.address} className={classes.act} aria-label={`${act.label}: ${about.name}`}>
          {act.label}
        </Link>
      )}
    </li>
  );
}

/** Where it is done, without beginning it. */
const placeOf = (address: string): string => address.split('?')[0] ?? address;

const waitsOn = ({ waitsOn: { isYou, people, roles }, onBehalfOf }: ShownNeed): string => {
  if (onBehalfOf) return `You, for ${onBehalfOf.name}`;
  const others = [
    ...people.map(({ name }) => name),
    ...roles.map((role) => words(role).replaceAll('-', ' ')),
  ];
  const all = [...(isYou ? ['you'] : []), ...others].join(' or ');
  return all.charAt(0).toUpperCase() + all.slice(1);
};
