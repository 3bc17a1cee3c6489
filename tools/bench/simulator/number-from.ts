/** `--events=100000` on the command line, or what is usual. */
export const numberFrom = (name: string, usual: number): number => {
  const prefix = `--${name}=`;
  const given = process.argv.find((word) => word.startsWith(prefix))?.slice(prefix.length);
  if (given === undefined) return usual;
  const number = Number(given);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new Error(`--${name}: give a whole number above 0; it is "${given}".`);
};
