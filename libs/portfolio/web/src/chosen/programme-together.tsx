import { useQuery } from '@apollo/client/react';
import { Autocomplete, counted } from '@gatehouse/ui';
import { graphql, useTogether } from '@gatehouse/web-kit';
import { useState } from 'react';
import { facetsQuery } from '../filter/facets.query';
import { idsOf, TogetherDialog, type TogetherProps } from './together-dialog';
import { events } from './words';

const assignTogether = graphql(`
  mutation AssignProgrammeTogether($input: AssignProgrammeTogetherInput!) {
    assignProgrammeTogether(input: $input) {
      ...Together
    }
  }
`);

export function ProgrammeTogether(props: TogetherProps) {
  const { pilots, by } = props;
  const [typed, setTyped] = useState('');
  const { data } = useQuery(facetsQuery);
  const command = useTogether(assignTogether);
  const programme = typed.trim();
  const move = () => command.run({ pilots: idsOf(pilots), programme });
  const many = counted(pilots.length, 'pilot');
  return (
    <TogetherDialog
      {...props}
      title="Move to a programme"
      act={programme ? `Move ${many}` : 'Move to a programme'}
      done="moved"
      command={command}
      onSend={move}
      recorded={programme ? `${by} moves ${many} to ${programme}: ${events(pilots.length)}.` : null}
    >
      <Autocomplete
        label="Programme"
        description="One that there is, or the name of a new one."
        data-autofocus
        data={data?.portfolioFacets.programmes.map(({ value }) => value) ?? []}
        limit={50}
        maxLength={300}
        value={typed}
        onChange={setTyped}
        comboboxProps={{ withinPortal: false }}
      />
    </TogetherDialog>
  );
}
