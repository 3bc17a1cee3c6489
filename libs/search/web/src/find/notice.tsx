import type { Found } from './search.query';

type Props = {
  words: string;
  found: Found | null;
  isEmpty: boolean;
  hasFailed: boolean;
};

/** How the words were read, or that they find nothing. */
export function Notice({ words, found, isEmpty, hasFailed }: Props) {
  if (words === '') return null;
  if (hasFailed)
    return 'The server did not answer, so only places and commands are shown. Try again in a moment.';
  if (!found) return null;
  if (found.near.length > 0 && found.results.length > 0)
    return found.near.map(({ typed, read }) => (
      <p key={typed}>
        Nothing begins with “{typed}”; shown is what holds {quoted(read.slice(0, 3))}.
      </p>
    ));
  if (found.results.length > 0) return null;
  return isEmpty || found.didYouMean.length > 0 ? <p>Nothing holds “{words}”.</p> : null;
}

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(' or ');
