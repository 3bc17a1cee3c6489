import type { Instant, Sentence } from '@gatehouse/kernel';
import type { MeetingEvent, MeetingEventOf } from './meeting.events';

/** An event with its instant, where that is known: the words never depend on it. */
export type Minuted = { event: MeetingEvent; at: Instant | null };

export type MinutesLine = {
  parts: Sentence;
  at: Instant | null;
  /** A note of the secretary's, which can be rewritten until the minutes are approved. */
  noteId: string | null;
};

export const line = (parts: Sentence, at: Instant | null, noteId: string | null = null): MinutesLine => ({
  parts,
  at,
  noteId,
});

type Of<Type extends MeetingEvent['type']> = { event: MeetingEventOf<Type>; at: Instant | null };

/** Those of one type, with their instants. */
export const only = <Type extends MeetingEvent['type']>(told: readonly Minuted[], type: Type): Of<Type>[] =>
  told.filter((one): one is Of<Type> => one.event.type === type);
