import { counted } from '@gatehouse/ui';
import { graphql, PersonSelect, useTogether } from '@gatehouse/web-kit';
import { useState } from 'react';
import { idsOf, TogetherDialog, type TogetherProps } from './together-dialog';
import { events } from './words';

const nameTogether = graphql(`
  mutation NameSponsorTogether($input: NameSponsorTogetherInput!) {
    nameSponsorTogether(input: $input) {
      ...Together
    }
  }
`);

export function SponsorTogether(props: TogetherProps) {
  const { pilots, by } = props;
  const [sponsor, setSponsor] = useState<{ id: string; name: string } | null>(null);
  const command = useTogether(nameTogether);
  const name = async () => {
    if (sponsor) await command.run({ pilots: idsOf(pilots), person: sponsor.id });
  };
  const many = counted(pilots.length, 'pilot');
  return (
    <TogetherDialog
      {...props}
      title="Name a sponsor"
      act={sponsor ? `Name ${sponsor.name}` : 'Name a sponsor'}
      done="given this sponsor"
      command={command}
      onSend={name}
      recorded={sponsor && `${by} names ${sponsor.name} as sponsor of ${many}: ${events(pilots.length)}.`}
    >
      <PersonSelect
        label="Sponsor"
        description="Pays for them and defends them, in the place of whoever does now."
        chosen={sponsor}
        onChoose={setSponsor}
      />
    </TogetherDialog>
  );
}
