import { skipToken, useQuery } from '@apollo/client/react';
import { Note, SearchSelect, wordsToAsk } from '@gatehouse/ui';
import { useEffect, useRef, useState } from 'react';
import { pilotsQuery, reviewsQuery } from './pilot-reviews.query';

/** A review that a board can take up, named as the board’s item will be. */
export type ReadyReview = { reviewId: string; pilotId: string; title: string };

type Props = { chosen: ReadyReview | null; onChoose: (review: ReadyReview | null) => void };
type Named = { id: string; name: string };

/** Finds a pilot by its name, and with it the review that is under way. */
export function ReadyReviews({ chosen, onChoose }: Props) {
  const [pilot, setPilot] = useState<Named | null>(null);
  const [search, setSearch] = useState('');
  const { data, previousData } = useQuery(pilotsQuery, { variables: { search: wordsToAsk(search, pilot) } });
  const { data: found } = useQuery(reviewsQuery, pilot ? { variables: { pilot: pilot.id } } : skipToken);
  const open = found?.pilot?.reviews.find(({ state }) => state === 'open' || state === 'ready');
  const review =
    pilot && open ? { reviewId: open.id, pilotId: pilot.id, title: `${pilot.name}, ${open.gate}` } : null;
  useTold(review, chosen, onChoose);
  return (
    <>
      <SearchSelect
        label="Pilot"
        placeholder="Type words of its name"
        found={(data ?? previousData)?.pilots.edges.map(({ node }) => node) ?? []}
        chosen={pilot}
        onChoose={setPilot}
        search={search}
        onSearch={setSearch}
        nothingFoundMessage={`No pilot is called “${search}”.`}
      />
      {pilot && found && !open && (
        <Note tone="warn" title={`No gate review of ${pilot.name} is under way.`}>
          Its owner asks for one on the pilot’s page.
        </Note>
      )}
      {review && open?.state === 'open' && (
        <Note title="This review still waits for somebody.">
          Its page says for what. The board can be asked all the same.
        </Note>
      )}
    </>
  );
}

/** Whoever asked is told as soon as a review is found, or none is. */
function useTold(review: ReadyReview | null, chosen: ReadyReview | null, onChoose: Props['onChoose']): void {
  const latest = useRef({ review, onChoose });
  useEffect(() => {
    latest.current = { review, onChoose };
  });
  const isOther = review?.reviewId !== chosen?.reviewId;
  useEffect(() => {
    if (isOther) latest.current.onChoose(latest.current.review);
  }, [isOther, review?.reviewId]);
}
