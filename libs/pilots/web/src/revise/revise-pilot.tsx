import { Confirm } from '@gatehouse/ui';
import { graphql, useCommand } from '@gatehouse/web-kit';
import { useState } from 'react';
import { asTrouble, type CommandProps } from '../pilot/command-props';
import type { ShownPilot } from '../pilot/shown-pilot';
import { WillBeRecorded } from '../pilot/will-be-recorded';
import { changedWords, wordsOf } from './pilot-words';
import { StaleNote } from './stale-note';
import { WordsFields } from './words-fields';

const revisePilot = graphql(`
  mutation RevisePilot($input: RevisePilotInput!) {
    revisePilot(input: $input) {
      ...Outcome
    }
  }
`);

/** Edits all of a pilot's words. What was typed stays when somebody else was first. */
export function RevisePilot({ pilot, me, onClose, onRecorded }: CommandProps) {
  const [read, setRead] = useState<ShownPilot>(pilot);
  const [written, setWritten] = useState(wordsOf(pilot));
  const command = useCommand(revisePilot);
  const isStale = pilot.version > read.version;

  const revise = async () => {
    const words = { ...written, programme: written.programme.trim() || null };
    const outcome = await command.run({ pilotId: pilot.id, seenVersion: read.version, ...words });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  return (
    <Confirm
      title="Revise the pilot’s words"
      isOpen
      onClose={onClose}
      act="Revise the pilot"
      isReady={!isStale && isComplete(written) && changedWords(wordsOf(read), written).length > 0}
      isBusy={command.isRunning}
      trouble={isStale ? null : asTrouble(command.refusal)}
      onConfirm={() => void revise()}
      recorded={
        <WillBeRecorded
          event={{
            type: 'PilotRevised',
            pilotId: pilot.id,
            ...written,
            programme: written.programme || null,
            capacity: 'programme-office',
            source: { kind: 'manual' },
            reported: null,
          }}
          by={me}
        />
      }
    >
      <WordsFields written={written} onWrite={setWritten} />
      {isStale && (
        <StaleNote
          changes={changedWords(wordsOf(read), wordsOf(pilot))}
          onKeepMine={() => {
            command.forget();
            setRead(pilot);
          }}
          onTakeTheirs={() => {
            command.forget();
            setRead(pilot);
            setWritten(wordsOf(pilot));
          }}
        />
      )}
    </Confirm>
  );
}

const isComplete = ({ name, purpose, unit }: { name: string; purpose: string; unit: string }): boolean =>
  [name, purpose, unit].every((word) => word.trim() !== '');
