import { changedWords, replacedWords, type Stretch } from './changed-words';
import classes from './contract.module.css';

/** How two versions are shown: in one text, or each by itself as the older or the newer of two. */
export type Side = 'both' | 'older' | 'newer';

type Props = {
  text: string;
  /** The same answer in the other version; none where it is held against nothing. */
  other?: string | null | undefined;
  side?: Side | undefined;
};

/** A value is read as a whole; only in prose do single words stand for themselves. */
const stretchesOf = (was: string, is: string): Stretch[] =>
  [was, is].every((text) => text.split(/\s+/).length <= wordsOfAValue)
    ? replacedWords(was, is)
    : changedWords(was, is);

const wordsOfAValue = 3;

/** A text with the words that changed: the old ones struck, the new ones marked. */
export function ChangedText({ text, other, side = 'both' }: Props) {
  if (other === undefined || other === text) return <>{text}</>;
  return stretchesOf(other ?? '', text)
    .filter(({ kind }) => side === 'both' || kind !== 'gone')
    .map(({ kind, text: words }, index) => {
      if (kind === 'same') return <span key={index}>{words}</span>;
      const isOld = kind === 'gone' || side === 'older';
      return (
        <span key={index}>
          {isOld ? (
            <del className={classes.gone}>{words.trimEnd()}</del>
          ) : (
            <ins className={classes.fresh}>{words.trimEnd()}</ins>
          )}
          {(kind === 'gone' || words.endsWith(' ')) && ' '}
        </span>
      );
    });
}
