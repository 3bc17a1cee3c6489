import { Confirm } from '@gatehouse/ui';
import { graphql, PersonSelect, useCommand } from '@gatehouse/web-kit';
import { useState } from 'react';
import { asTrouble, type CommandProps } from '../pilot/command-props';
import { WillBeRecorded, type Named } from '../pilot/will-be-recorded';

const nameSponsor = graphql(`
  mutation NameSponsor($input: NameSponsorInput!) {
    nameSponsor(input: $input) {
      ...Outcome
    }
  }
`);

export function NameSponsor({ pilot, me, onClose, onRecorded }: CommandProps) {
  const [sponsor, setSponsor] = useState<Named | null>(null);
  const command = useCommand(nameSponsor);
  const name = async () => {
    if (!sponsor) return;
    const outcome = await command.run({ pilotId: pilot.id, person: sponsor.id });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  return (
    <Confirm
      title="Name a sponsor"
      isOpen
      onClose={onClose}
      act={sponsor ? `Name ${sponsor.name}` : 'Name a sponsor'}
      isReady={sponsor !== null}
      isBusy={command.isRunning}
      trouble={asTrouble(command.refusal)}
      onConfirm={() => void name()}
      recorded={
        sponsor && (
          <WillBeRecorded
            event={{
              type: 'SponsorNamed',
              pilotId: pilot.id,
              sponsor: sponsor.id,
              capacity: 'programme-office',
            }}
            by={me}
            others={[sponsor]}
          />
        )
      }
    >
      <p>
        A sponsor pays for it and defends it, and does not vote on it.
        {pilot.sponsor && ` ${pilot.sponsor.name} is its sponsor until then.`}
      </p>
      <PersonSelect label="Sponsor" chosen={sponsor} onChoose={setSponsor} />
    </Confirm>
  );
}
