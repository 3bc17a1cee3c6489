import {
  Button,
  count,
  counted,
  IconFlag,
  IconStack2,
  IconUserCheck,
  IconUserShare,
  useShortcut,
  type IconShape,
} from '@gatehouse/ui';
import { useMe } from '@gatehouse/web-kit';
import { lazy, Suspense, useState } from 'react';
import type { Question } from '../question/question';
import { CopyLinks } from './copy-links';
import { useActs, type Act } from './use-acts';
import { mostChosen, type Chosen, type ChosenPilot } from './use-chosen';
import { usePilotsToChoose } from './use-pilots-to-choose';
import classes from './chosen.module.css';

const ActDialog = lazy(() => import('./act-dialog'));

const acts: Readonly<Record<Act, { label: string; icon: IconShape }>> = {
  offer: { label: 'Offer ownership', icon: IconUserShare },
  sponsor: { label: 'Name a sponsor', icon: IconUserCheck },
  programme: { label: 'Move to a programme', icon: IconStack2 },
  tier: { label: 'Assign a risk tier', icon: IconFlag },
};

type Props = { chosen: Chosen; question: Question; total: number };

/** The pilots are those chosen when the dialog opened: what a command is about does not move under it. */
type Doing = { act: Act; pilots: readonly ChosenPilot[] };

/** What can be done with the pilots that are chosen, at the foot of every view. */
export function ChosenBar({ chosen, question, total }: Props) {
  const open = useActs(chosen.pilots);
  const me = useMe();
  const [doing, setDoing] = useState<Doing | null>(null);
  const pilots = [...chosen.pilots.values()];
  useShortcut('Escape', { says: 'Let go of the chosen pilots', act: chosen.letGo });
  return (
    <section className={classes.bar} aria-label="Chosen pilots">
      <b role="status">
        {counted(pilots.length, 'pilot')} chosen{chosen.isFull && ', the most at once'}
      </b>
      <ChooseAll chosen={chosen} question={question} total={total} />
      <div className={classes.acts}>
        {open.map((act) => (
          <Button key={act} size="small" icon={acts[act].icon} onClick={() => setDoing({ act, pilots })}>
            {acts[act].label}
          </Button>
        ))}
        <CopyLinks pilots={pilots} />
      </div>
      <Button size="small" tone="quiet" onClick={chosen.letGo}>
        Clear
      </Button>
      {doing && (
        <Suspense fallback={null}>
          <ActDialog
            {...doing}
            by={me?.person.name ?? 'You'}
            onClose={() => setDoing(null)}
            onDone={(refused) => {
              setDoing(null);
              chosen.keep(refused);
            }}
          />
        </Suspense>
      )}
    </section>
  );
}

/** All that match the filter, or as many of them as can be chosen, said before they are. */
function ChooseAll({ chosen, question, total }: Props) {
  const { isReading, hasFailed, read } = usePilotsToChoose(question);
  if (chosen.isFull || chosen.pilots.size >= total) return null;
  const all = async () => chosen.choose(await read(), true);
  return (
    <>
      <Button size="small" tone="quiet" isBusy={isReading} onClick={() => void all()}>
        {total > mostChosen
          ? `Choose the first ${count(mostChosen)} of ${count(total)}, the most at once`
          : `Choose all ${count(total)} that match`}
      </Button>
      {hasFailed && <span role="alert">They could not be read. Try again.</span>}
    </>
  );
}
