import { Button, IconCopy } from '@gatehouse/ui';
import { useState } from 'react';
import type { ChosenPilot } from './use-chosen';

/** Names and links of the chosen pilots, for a message to somebody. */
export function CopyLinks({ pilots }: { pilots: readonly ChosenPilot[] }) {
  const [copied, setCopied] = useState('');
  const lines = pilots.map(({ id, name }) => `${name}\t${window.location.origin}/pilots/${id}`).join('\n');
  const copy = async () => {
    await navigator.clipboard.writeText(lines);
    setCopied(lines);
  };
  return (
    <Button size="small" icon={IconCopy} onClick={() => void copy()}>
      {copied === lines ? 'Copied' : 'Copy names and links'}
    </Button>
  );
}
