/** A stretch of text as it was found. */
type Part = { text: string; isMatch: boolean };

/** A text with what was searched for marked; plain text throughout. */
export function Marked({ parts }: { parts: readonly Part[] }) {
  return parts.map(({ text, isMatch }, index) => (isMatch ? <mark key={index}>{text}</mark> : text));
}
