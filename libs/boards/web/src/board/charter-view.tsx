import { day, When } from '@gatehouse/ui';
import { useState } from 'react';
import { ActButton } from '../command/act-button';
import list from '../list/list.module.css';
import classes from './board.module.css';
import type { ShownBoard } from './board.query';

type Props = { board: ShownBoard; onAmend: () => void };

/** The rules as numbered sentences, and the versions before them with who amended them and why. */
export function CharterView({ board, onAmend }: Props) {
  const [shown, setShown] = useState<number | null>(null);
  const version = shown ?? board.charterVersion;
  const charter = board.charters.find((one) => one.version === version)?.charter ?? board.charter;
  return (
    <section aria-label="Charter">
      <div className={list.heading}>
        <h2>Charter</h2>
        <span>
          version {version}
          {version !== board.charterVersion && ', no longer in force'}
        </span>
        <span className={list.tools}>
          <ActButton
            actions={board.actions}
            command="AmendCharter"
            label="Amend the charter"
            hidesReason
            onStart={onAmend}
          />
        </span>
      </div>
      <ol className={classes.charter} data-sealed>
        {charter.sentences.map(({ paragraph, title, text }) => (
          <li key={paragraph}>
            <span>{paragraph}</span>
            <span>
              <b>{title}.</b> {text}
            </span>
          </li>
        ))}
      </ol>
      <Versions board={board} shown={version} onShow={setShown} />
    </section>
  );
}

type VersionsProps = { board: ShownBoard; shown: number; onShow: (version: number) => void };

function Versions({ board: { charters }, shown, onShow }: VersionsProps) {
  const newest = [...charters].sort((one, other) => other.version - one.version);
  return (
    <ul className={classes.versions} aria-label="Versions of the charter">
      {newest.map(({ version, by, at, reason }) => (
        <li key={version}>
          <button type="button" aria-pressed={version === shown} onClick={() => onShow(version)}>
            Version {version}
          </button>
          <span>
            {reason == null ? 'chartered' : 'amended'} by {by.name}, <When at={at} show={day} />
            {reason != null && <q>{reason}</q>}
          </span>
        </li>
      ))}
    </ul>
  );
}
