import { Note, Textarea } from '@gatehouse/ui';
import { useCommand, useMe } from '@gatehouse/web-kit';
import { useState } from 'react';
import { CommandDialog, type DialogProps } from '../command/command-dialog';
import { amendCharter } from './board-commands';
import type { ShownBoard } from './board.query';
import { CharterFields } from './charter-fields';
import { flawsOf, isSame, rulesOf } from './charter-words';

/** Other rules from now on; meetings that are open keep those they opened with. */
export function AmendCharter({ board, ...ways }: DialogProps & { board: ShownBoard }) {
  // The version that lay before the writer stays theirs: somebody else’s amendment refuses this one.
  const [seen] = useState(board);
  const [rules, setRules] = useState(rulesOf(board.charter));
  const [reason, setReason] = useState('');
  const me = useMe()?.person.name ?? 'You';
  const flaws = flawsOf(rules);
  const isChanged = !isSame(rules, rulesOf(seen.charter));
  return (
    <CommandDialog
      {...ways}
      title={`Amend the charter of ${board.name}`}
      act="Amend the charter"
      size="wide"
      command={useCommand(amendCharter)}
      isReady={flaws.length === 0 && isChanged && reason.trim() !== ''}
      input={() => ({
        boardId: board.id,
        seenVersion: seen.charterVersion,
        charter: rules,
        reason: reason.trim(),
      })}
      recorded={
        isChanged && (
          <>
            <b>{me}</b> amended the charter of <b>{board.name}</b>, version {seen.charterVersion + 1}:{' '}
            {reason.trim() || '…'}
          </>
        )
      }
    >
      <CharterFields rules={rules} onChange={setRules} />
      {flaws.map((flaw) => (
        <Note key={flaw} tone="warn" title={flaw} />
      ))}
      {board.charterVersion !== seen.charterVersion && (
        <Note tone="warn" title={`Somebody amended it to version ${board.charterVersion} meanwhile.`}>
          Close this and read what changed; then amend that version.
        </Note>
      )}
      <Textarea
        label="Why is it amended?"
        description="It stands beside the version."
        rows={2}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </CommandDialog>
  );
}
