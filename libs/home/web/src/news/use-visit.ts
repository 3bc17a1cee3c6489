import { graphql, useCommand, useMoment } from '@gatehouse/web-kit';
import { useEffect, useRef, useState } from 'react';

const noteVisit = graphql(`
  mutation NoteVisit($input: NoteVisitInput!) {
    noteVisit(input: $input) {
      ...Outcome
    }
  }
`);

const againAfterMs = 10 * 60_000;

/** Says that the person is here, while they are; true once the server knows it. */
export function useVisit(): boolean {
  const { isPast } = useMoment();
  const [isNoted, setNoted] = useState(false);
  const { run } = useCommand(noteVisit);
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (isPast) return;
    const note = () => {
      if (document.visibilityState === 'visible') void latest.current({}).then(() => setNoted(true));
    };
    note();
    const again = setInterval(note, againAfterMs);
    document.addEventListener('visibilitychange', note);
    return () => {
      clearInterval(again);
      document.removeEventListener('visibilitychange', note);
    };
  }, [isPast]);
  return isNoted;
}
