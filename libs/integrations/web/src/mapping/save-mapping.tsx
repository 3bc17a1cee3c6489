import { Button, Note, TextInput } from '@gatehouse/ui';
import { graphql, useCommand } from '@gatehouse/web-kit';
import { useState, type SyntheticEvent } from 'react';
import { asInput } from './mapping-screen';
import type { MappingDraft } from './mapping-draft';
import classes from './mapping.module.css';

const saveImportMapping = graphql(`
  mutation SaveImportMapping($input: SaveImportMappingInput!) {
    saveImportMapping(input: $input) {
      ...Outcome
    }
  }
`);

/** Keeps a mapping under a name, for the next file with the same header. */
export function SaveMapping({ draft }: { draft: MappingDraft }) {
  const [name, setName] = useState('');
  const [saved, setSaved] = useState<string | null>(null);
  const command = useCommand(saveImportMapping);
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    const outcome = await command.run({
      name: name.trim(),
      effectiveOn: draft.effectiveOn || null,
      mapping: { columns: draft.columns.map(asInput) },
    });
    if (!outcome.accepted) return;
    setSaved(name.trim());
    setName('');
  };
  return (
    <form className={classes.save} onSubmit={(event) => void save(event)}>
      <TextInput
        label="Save this mapping as"
        description="It is offered whenever a file has the same header."
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {command.refusal && <Note tone="warn" role="alert" title={command.refusal.reason} />}
      {saved && <Note tone="go" role="status" title={`Saved as “${saved}”.`} />}
      <div>
        <Button type="submit" size="small" disabled={name.trim() === ''} isBusy={command.isRunning}>
          Save the mapping
        </Button>
      </div>
    </form>
  );
}
