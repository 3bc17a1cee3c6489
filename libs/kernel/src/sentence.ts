/** A piece of a sentence about an event. People stay ids until the sentence is shown, so that a name can be forgotten. */
export type SentencePart =
  | { kind: 'text'; text: string }
  | { kind: 'strong'; text: string }
  | { kind: 'person'; person: string }
  /** Words a person gave as a reason; set in serif, as what can no longer change. */
  | { kind: 'quote'; text: string }
  /** A name of a machine's: a rule, a file, a digest. */
  | { kind: 'code'; text: string };

export type Sentence = readonly SentencePart[];

/** ``sentence`${person('ana')} accepted ownership.` `` */
export const sentence = (words: TemplateStringsArray, ...parts: (SentencePart | string)[]): Sentence =>
  words.flatMap((text, index) => {
    const next = parts[index];
    const plain: SentencePart[] = text === '' ? [] : [{ kind: 'text', text }];
    if (next === undefined) return plain;
    return [...plain, typeof next === 'string' ? { kind: 'text', text: next } : next];
  });

export const person = (id: string): SentencePart => ({ kind: 'person', person: id });
export const strong = (text: string): SentencePart => ({ kind: 'strong', text });
export const quote = (text: string): SentencePart => ({ kind: 'quote', text });
export const code = (text: string): SentencePart => ({ kind: 'code', text });
