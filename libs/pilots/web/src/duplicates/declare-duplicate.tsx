import { graphql, useCommand } from '@gatehouse/web-kit';
import { useState } from 'react';
import type { CommandProps } from '../pilot/command-props';
import { ReasonDialog } from '../pilot/reason-dialog';
import type { Named } from '../pilot/will-be-recorded';
import { PilotSelect } from './pilot-select';

const declareDuplicate = graphql(`
  mutation DeclareDuplicate($input: DeclareDuplicateInput!) {
    declareDuplicate(input: $input) {
      ...Outcome
    }
  }
`);

/** `other` is the pilot that was suggested; without one it is chosen here. */
export function DeclareDuplicate({
  pilot,
  me,
  other,
  onClose,
  onRecorded,
}: CommandProps & { other?: Named }) {
  const [chosen, setChosen] = useState<Named | null>(other ?? null);
  const command = useCommand(declareDuplicate);
  return (
    <ReasonDialog
      title={chosen ? `Declare it a duplicate of ${chosen.name}` : 'Declare a duplicate'}
      act="Declare the duplicate"
      question="On what basis?"
      me={me}
      isReady={chosen !== null}
      eventFor={(basis) => ({
        type: 'DuplicateDeclared',
        pilotId: pilot.id,
        of: chosen?.id ?? '',
        basis,
        capacity: 'programme-office',
      })}
      command={command}
      onConfirm={async (basis) => {
        if (!chosen) return;
        const outcome = await command.run({ pilotId: pilot.id, of: chosen.id, basis });
        if (outcome.accepted) onRecorded(outcome.position);
      }}
      onClose={onClose}
      fields={
        !other && (
          <PilotSelect
            label="The pilot that was there before"
            except={pilot.id}
            chosen={chosen}
            onChoose={setChosen}
          />
        )
      }
    >
      Both pilots stay as they are. One of the two should end, or they should become one by somebody’s
      decision; until then the programme office is reminded.
    </ReasonDialog>
  );
}
