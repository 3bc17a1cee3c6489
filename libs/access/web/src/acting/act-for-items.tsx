import { IconUser, IconUserShare, MenuItem, Note, shortDay } from '@gatehouse/ui';
import { useActing } from '@gatehouse/web-kit';
import { useState } from 'react';
import { actAsYourself, actFor, type SignInAnswer } from '../sign-in/ways';

/** The people whose delegate one is, to act for; and the way back to oneself. */
export function ActForItems({ reload = () => window.location.reload() }: { reload?: () => void }) {
  const acting = useActing();
  const [refusal, setRefusal] = useState<string | null>(null);
  const change = async (answered: Promise<SignInAnswer>) => {
    const answer = await answered;
    setRefusal(answer.refusal);
    if (answer.refusal === null) reload();
  };
  const current = acting?.actingFor?.person.id;
  const others = (acting?.mayActFor ?? []).filter(({ person }) => person.id !== current);
  return (
    <>
      {others.map(({ person, until }) => (
        <MenuItem key={person.id} icon={IconUserShare} onClick={() => void change(actFor(person.id))}>
          Act for {person.name}
          {until && ` until ${shortDay(until)}`}
        </MenuItem>
      ))}
      {current !== undefined && (
        <MenuItem icon={IconUser} onClick={() => void change(actAsYourself())}>
          Act as yourself
        </MenuItem>
      )}
      {refusal && <Note tone="warn" role="alert" title={refusal} />}
    </>
  );
}
