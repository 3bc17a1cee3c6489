import { Note, Textarea, TextInput } from '@gatehouse/ui';
import { useCommand, useMe } from '@gatehouse/web-kit';
import { useState } from 'react';
import { charterBoard } from '../board/board-commands';
import { CharterFields } from '../board/charter-fields';
import { flawsOf, usualRules } from '../board/charter-words';
import { CommandDialog, type DialogProps } from '../command/command-dialog';

/** Begins a board with rules that most can start with; seats are given on its page. */
export function CharterBoard(ways: DialogProps) {
  const [words, setWords] = useState({ name: '', purpose: '' });
  const [rules, setRules] = useState(usualRules);
  const me = useMe()?.person.name ?? 'You';
  const flaws = flawsOf(rules);
  const name = words.name.trim();
  return (
    <CommandDialog
      {...ways}
      title="Charter a board"
      act="Charter the board"
      size="wide"
      command={useCommand(charterBoard)}
      isReady={name !== '' && words.purpose.trim() !== '' && flaws.length === 0}
      input={() => ({ name, purpose: words.purpose.trim(), charter: rules })}
      recorded={
        name && (
          <>
            <b>{me}</b> chartered <b>{name}</b> with these rules, version 1.
          </>
        )
      }
    >
      <TextInput
        label="Name"
        placeholder="AI Governance Board"
        data-autofocus
        value={words.name}
        onChange={({ currentTarget }) => setWords({ ...words, name: currentTarget.value })}
      />
      <Textarea
        label="Purpose"
        description="What it decides, for whom."
        rows={2}
        value={words.purpose}
        onChange={({ currentTarget }) => setWords({ ...words, purpose: currentTarget.value })}
      />
      <CharterFields rules={rules} onChange={setRules} />
      {flaws.map((flaw) => (
        <Note key={flaw} tone="warn" title={flaw} />
      ))}
    </CommandDialog>
  );
}
