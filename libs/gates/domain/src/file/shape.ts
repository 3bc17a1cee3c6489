/** What a file says somewhere, and the way there. */
export type Said = { value: unknown; path: string };

/** Where a file says something of another kind than is asked for. */
export type ShapeFlaw = { path: string; message: string };

/** What was found, kept apart from what was wrong on the way: reading goes on, so that a shape is written once. */
export type Flaws = ShapeFlaw[];

export const within = ({ value, path }: Said, name: string | number): Said => ({
  value:
    typeof value === 'object' && value !== null && Object.hasOwn(value, name)
      ? (value as Record<string | number, unknown>)[name] // it has it, as was just asked
      : undefined,
  path: path === '' ? String(name) : `${path}.${name}`,
});

const wrong = (flaws: Flaws, { value, path }: Said, wanted: string) => {
  const said = value === undefined ? 'is missing' : 'is something else';
  flaws.push({ path, message: `“${path.split('.').at(-1) ?? ''}” ${said}; it is ${wanted}.` });
};

export const textIn = (flaws: Flaws, said: Said): string => {
  if (typeof said.value === 'string') return said.value;
  wrong(flaws, said, 'a text');
  return '';
};

export const numberIn = (flaws: Flaws, said: Said): number => {
  if (typeof said.value === 'number') return said.value;
  wrong(flaws, said, 'a number');
  return 0;
};

export const yesOrNoIn = (flaws: Flaws, said: Said): boolean => {
  if (typeof said.value === 'boolean') return said.value;
  wrong(flaws, said, 'true or false');
  return false;
};

/** Null where the file says null or nothing. */
export const optionalIn = <One>(said: Said, read: (said: Said) => One): One | null =>
  said.value === null || said.value === undefined ? null : read(said);

export const listIn = <One>(flaws: Flaws, said: Said, read: (said: Said) => One): One[] => {
  if (Array.isArray(said.value)) return said.value.map((_, index) => read(within(said, index)));
  wrong(flaws, said, 'a list');
  return [];
};

/** What nobody asked for is a mistake: a misspelt field would else be lost in silence. */
export const onlyFields = (flaws: Flaws, said: Said, fields: readonly string[]): Said => {
  const { value, path } = said;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) wrong(flaws, said, 'an object');
  else
    for (const name of Object.keys(value))
      if (!fields.includes(name))
        flaws.push({
          path: path === '' ? name : `${path}.${name}`,
          message: `“${name}” is not part of a policy. Known here are ${fields.join(', ')}.`,
        });
  return said;
};
