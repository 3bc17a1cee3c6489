/**
 * What a demonstration has to offer a visitor. Whoever invented its company says it; access offers it where a log tells
 * of that company and both ends are on this computer.
 */
export abstract class Demonstration {
  abstract readonly company: string;
  /** The people whom a visitor can be, the first of them first. */
  abstract readonly personas: readonly string[];
  /** The pilots that a tour leads to, by what they show. */
  abstract readonly stories: Readonly<Record<string, string>>;
}

/** No demonstration: nobody can be anybody. */
export class NoDemonstration extends Demonstration {
  readonly company = '';
  readonly personas = [];
  readonly stories = {};
}
