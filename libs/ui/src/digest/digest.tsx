import { useState } from 'react';
import { IconButton } from '../button/button';
import { IconCheck, IconCopy } from '../icon/icons';
import classes from './digest.module.css';

type Props = { of: string; isWhole?: boolean };

/** A digest as people compare it: its beginning in groups of four, or all of it; copied whole. */
export function Digest({ of, isWhole = false }: Props) {
  const [copied, setCopied] = useState('');
  const copy = async () => {
    await navigator.clipboard.writeText(of);
    setCopied(of);
  };
  const shown = isWhole ? of : of.slice(0, 12);
  return (
    <span className={classes.digest}>
      <code title={of}>{shown.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      <IconButton
        icon={copied === of ? IconCheck : IconCopy}
        tone="quiet"
        label={copied === of ? 'Digest copied' : 'Copy the digest'}
        onClick={() => void copy()}
      />
    </span>
  );
}
