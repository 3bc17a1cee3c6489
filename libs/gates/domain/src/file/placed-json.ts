/** A JSON text, and where each of its values begins, by path: `rules.gates.0.name`. */
export type PlacedJson =
  | { ok: true; value: unknown; starts: ReadonlyMap<string, number> }
  | { ok: false; message: string; at: number };

/** How far a text was read, and the mistake that ended it. */
type Reader = { text: string; at: number; starts: Map<string, number>; mistake: string | null };

/**
 * Reads JSON as `JSON.parse` does, and keeps the places, so that a mistake in what a file says can be shown where it
 * is. A name that comes twice in one object is a mistake here.
 */
export const readPlaced = (text: string): PlacedJson => {
  const reader: Reader = { text, at: 0, starts: new Map(), mistake: null };
  const value = readValue(reader, '', 0);
  skip(reader);
  if (reader.mistake === null && reader.at < text.length) fail(reader, 'The file goes on after its end.');
  return reader.mistake === null
    ? { ok: true, value, starts: reader.starts }
    : { ok: false, message: reader.mistake, at: reader.at };
};

const deepest = 20;

/** Nothing that is read after the first mistake counts. */
const fail = (reader: Reader, message: string): null => {
  reader.mistake ??= message;
  return null;
};

const skip = (reader: Reader) => {
  while (/[ \t\r\n]/u.test(reader.text.charAt(reader.at)) && reader.at < reader.text.length) reader.at += 1;
};

/** Whether this sign comes next; then it is behind. */
const takes = (reader: Reader, sign: string): boolean => {
  skip(reader);
  if (reader.text.charAt(reader.at) !== sign) return false;
  reader.at += 1;
  return true;
};

const readValue = (reader: Reader, path: string, depth: number): unknown => {
  skip(reader);
  if (depth > deepest) return fail(reader, 'The file nests too deeply for a policy.');
  reader.starts.set(path, reader.at);
  if (takes(reader, '{')) return readObject(reader, path, depth);
  if (takes(reader, '[')) return readList(reader, path, depth);
  return readPlain(reader);
};

const readPlain = (reader: Reader): unknown => {
  const rest = reader.text.slice(reader.at);
  const [token] = /^(?:"(?:[^"\\]|\\.)*"|-?[0-9][0-9.eE+-]*|true|false|null)/u.exec(rest) ?? [];
  if (token === undefined)
    return fail(
      reader,
      rest === '' ? 'The file breaks off here.' : 'This is not JSON: no value begins like this.',
    );
  try {
    const value = JSON.parse(token) as unknown;
    reader.at += token.length;
    return value;
  } catch {
    return fail(reader, 'This text or number is not written as JSON writes it.');
  }
};

const readObject = (reader: Reader, path: string, depth: number): unknown => {
  const entries: [string, unknown][] = [];
  if (takes(reader, '}')) return {};
  do {
    skip(reader);
    if (reader.text.charAt(reader.at) !== '"')
      return fail(reader, 'A name in quotation marks is missing here.');
    const name = String(readPlain(reader));
    if (entries.some(([one]) => one === name)) return fail(reader, `“${name}” is said twice.`);
    if (reader.mistake === null && !takes(reader, ':')) return fail(reader, 'A colon is missing here.');
    entries.push([name, readValue(reader, path === '' ? name : `${path}.${name}`, depth + 1)]);
    if (reader.mistake !== null) return null;
  } while (takes(reader, ','));
  return takes(reader, '}')
    ? Object.fromEntries(entries)
    : fail(reader, 'A comma or the closing brace is missing here.');
};

const readList = (reader: Reader, path: string, depth: number): unknown => {
  const values: unknown[] = [];
  if (takes(reader, ']')) return values;
  do {
    values.push(readValue(reader, `${path}.${values.length}`, depth + 1));
    if (reader.mistake !== null) return null;
  } while (takes(reader, ','));
  return takes(reader, ']') ? values : fail(reader, 'A comma or the closing bracket is missing here.');
};
