import { Button, day, Icon, IconUserShare, When } from '@gatehouse/ui';
import { useActing } from '@gatehouse/web-kit';
import { useState } from 'react';
import { actAsYourself } from '../sign-in/ways';
import { dutiesText } from './acting-words';
import classes from './acting.module.css';

type Props = {
  /** A full load, so that nothing that was read as somebody else stays in memory. */
  reload?: () => void;
};

/** Says for whom everything is done that is done here, as long as it is so, and is left by one click. */
export function ActingStrip({ reload = () => window.location.reload() }: Props) {
  const acting = useActing()?.actingFor;
  const [refusal, setRefusal] = useState<string | null>(null);
  if (!acting) return null;
  const { person, duties, until } = acting;
  const leave = async () => {
    const answer = await actAsYourself();
    setRefusal(answer.refusal);
    if (answer.refusal === null) reload();
  };
  return (
    <section className={classes.strip} data-over={!until || undefined} aria-label="Acting for somebody">
      <span className={classes.icon}>
        <Icon of={IconUserShare} />
      </span>
      <span role="status" className={classes.words}>
        {until ? (
          <>
            You act for <b>{person.name}</b> until <When at={until} show={day} />: {dutiesText(duties)}. What
            you do is recorded with both names.
          </>
        ) : (
          <>
            You meant to act for <b>{person.name}</b>, whose delegation to you is over. You can read; nothing
            can be recorded until you act as yourself.
          </>
        )}
        {refusal && <> {refusal}</>}
      </span>
      <Button size="small" onClick={() => void leave()}>
        Act as yourself
      </Button>
    </section>
  );
}
