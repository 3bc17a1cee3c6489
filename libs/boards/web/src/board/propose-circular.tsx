import { Segmented, Textarea, TextInput } from '@gatehouse/ui';
import { useCommand, useMe } from '@gatehouse/web-kit';
import { useState } from 'react';
import { CommandDialog, type DialogProps } from '../command/command-dialog';
import { proposeCircular } from './board-commands';
import type { ShownBoard } from './board.query';
import { ReadyReviews, type ReadyReview } from './ready-reviews';

/** Asks the board one question in writing, by the rules of a meeting and until a deadline. */
export function ProposeCircular({ board, ...ways }: DialogProps & { board: ShownBoard }) {
  const [kind, setKind] = useState<'review' | 'information'>('review');
  const [review, setReview] = useState<ReadyReview | null>(null);
  const [words, setWords] = useState({ title: '', question: '' });
  const me = useMe()?.person.name ?? 'You';
  const title = kind === 'review' ? (review?.title ?? '') : words.title.trim();
  return (
    <CommandDialog
      {...ways}
      title={`Ask ${board.name} by circular`}
      act="Propose the circular"
      command={useCommand(proposeCircular)}
      isReady={title !== '' && words.question.trim() !== ''}
      input={() => ({
        ...{ boardId: board.id, kind, title, question: words.question.trim() },
        reviewId: kind === 'review' ? (review?.reviewId ?? null) : null,
        pilotId: kind === 'review' ? (review?.pilotId ?? null) : null,
      })}
      recorded={
        title && (
          <>
            <b>{me}</b> asked <b>{board.name}</b> by circular about <b>{title}</b>, open for{' '}
            {board.charter.circularDays} days.
          </>
        )
      }
    >
      <Segmented
        label="What it is about"
        choices={[
          { value: 'review', label: 'A gate review' },
          { value: 'information', label: 'Another question' },
        ]}
        value={kind}
        onChange={setKind}
      />
      {kind === 'review' ? (
        <ReadyReviews chosen={review} onChoose={setReview} />
      ) : (
        <TextInput
          label="Title"
          value={words.title}
          onChange={({ currentTarget }) => setWords({ ...words, title: currentTarget.value })}
        />
      )}
      <Textarea
        label="The question"
        description="What those who are asked should know, in words; it is sealed with the pack."
        rows={3}
        value={words.question}
        onChange={({ currentTarget }) => setWords({ ...words, question: currentTarget.value })}
      />
    </CommandDialog>
  );
}
