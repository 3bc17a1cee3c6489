/** The items of a list as Python prints it (`['a', "it's"]`), or null where the text is something else. */
export const readPythonList = (cell: string): string[] | null => {
  const text = cell.trim();
  if (!text.startsWith('[') || !text.endsWith(']')) return null;

  const items: string[] = [];
  let rest = text.slice(1, -1).trim();
  while (rest !== '') {
    const match = item.exec(rest);
    if (match === null) return null;
    items.push(unescape(match[1] ?? match[2] ?? ''));
    rest = rest.slice(match[0].length).trimStart();
  }
  return items;
};

const item = /^(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\s*(?:,|$)/s;

const unescape = (text: string): string =>
  text.replace(/\\(.)/gs, (_, letter: string) => escapes[letter] ?? letter);

const escapes: Record<string, string | undefined> = { n: '\n', t: '\t', r: '\r' };
