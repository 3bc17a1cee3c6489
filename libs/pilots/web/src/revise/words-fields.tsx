import { longestName, longestText, mostTags } from '@gatehouse/pilots-domain';
import { TagsInput, Textarea, TextInput } from '@gatehouse/ui';
import type { PilotWords } from './pilot-words';

type Props = { written: PilotWords; onWrite: (written: PilotWords) => void };

export function WordsFields({ written, onWrite }: Props) {
  const write = (part: Partial<PilotWords>) => onWrite({ ...written, ...part });
  return (
    <>
      <TextInput
        label="Name"
        required
        data-autofocus
        maxLength={longestName}
        value={written.name}
        onChange={(event) => write({ name: event.currentTarget.value })}
      />
      <Textarea
        label="Purpose"
        description="Who will do what differently?"
        required
        resize="vertical"
        rows={4}
        maxLength={longestText}
        value={written.purpose}
        onChange={(event) => write({ purpose: event.currentTarget.value })}
      />
      <TextInput
        label="Unit"
        required
        value={written.unit}
        onChange={(event) => write({ unit: event.currentTarget.value })}
      />
      <TextInput
        label="Programme"
        value={written.programme}
        onChange={(event) => write({ programme: event.currentTarget.value })}
      />
      <TagsInput
        label="Tags"
        description="Enter after each."
        maxTags={mostTags}
        value={written.tags}
        onChange={(tags) => write({ tags })}
      />
    </>
  );
}
