import type { Build } from './build';

export class UnknownProjection extends Error {
  constructor(name: string, known: readonly string[]) {
    super(`There is no read model "${name}". There are: ${known.join(', ')}.`);
  }
}

/** A newer program keeps it up; this one builds it again only if it is told to. */
export class NewerReadModel extends Error {
  constructor({ projection, version }: Build) {
    super(
      `${projection} is at version ${version}, of a newer Gatehouse. To go back: gatehouse rebuild ${projection}`,
    );
  }
}
