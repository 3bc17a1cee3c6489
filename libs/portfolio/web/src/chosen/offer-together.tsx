import { counted } from '@gatehouse/ui';
import { graphql, PersonSelect, useTogether } from '@gatehouse/web-kit';
import { useState } from 'react';
import { idsOf, TogetherDialog, type TogetherProps } from './together-dialog';
import { events } from './words';

const offerTogether = graphql(`
  mutation OfferOwnershipTogether($input: OfferOwnershipTogetherInput!) {
    offerOwnershipTogether(input: $input) {
      ...Together
    }
  }
`);

export function OfferTogether(props: TogetherProps) {
  const { pilots, by } = props;
  const [to, setTo] = useState<{ id: string; name: string } | null>(null);
  const command = useTogether(offerTogether);
  const offer = async () => {
    if (to) await command.run({ pilots: idsOf(pilots), to: to.id });
  };
  const many = counted(pilots.length, 'pilot');
  return (
    <TogetherDialog
      {...props}
      title="Offer ownership"
      act={to ? `Offer ${many} to ${to.name}` : 'Offer ownership'}
      done="offered"
      command={command}
      onSend={offer}
      recorded={to && `${by} offers ownership of ${many} to ${to.name}: ${events(pilots.length)}.`}
    >
      <PersonSelect
        label="Offer them to"
        description="Nobody can accept for them. Until they do, the pilots stay orphaned."
        chosen={to}
        onChoose={setTo}
      />
    </TogetherDialog>
  );
}
