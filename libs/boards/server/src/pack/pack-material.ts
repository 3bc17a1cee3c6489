import { hash } from 'node:crypto';
import {
  meeting as meetingDecider,
  meetingStream,
  type CalledMeeting,
  type ItemSubject,
  type MeetingEvent,
} from '@gatehouse/boards-domain';
import { canonicalText, EventStore } from '@gatehouse/event-store';
import { review as reviewDecider, reviewStream, type ReviewEvent } from '@gatehouse/gates-domain';
import { replay } from '@gatehouse/kernel';
import { Injectable } from '@nestjs/common';

/** A pack: what every item rests on at a position of the log, by the digest of its material. */
export type FrozenPack = { position: number; digest: string; items: { itemId: string; digest: string }[] };

type Attached = { attachmentId: string; itemId: string | null; digest: string };
type Shown = {
  subject: ItemSubject;
  title: string;
  /** What those who are asked in writing should know. */
  question?: string;
  attachments: readonly Attached[];
};

/** Reads the log itself, up to one position: what is frozen is what whoever reads that far can fold again. */
@Injectable()
export class PackMaterial {
  constructor(private readonly log: EventStore) {}

  /** Null where there is no such meeting. */
  async ofMeeting(meetingId: string, position: number): Promise<FrozenPack | null> {
    const held = await this.meetingAt(meetingId, position);
    if (!held) return null;
    const items = await Promise.all(
      held.items.map(async ({ itemId, subject, title }) => {
        const attachments = held.attachments.filter((one) => one.itemId === itemId);
        return { itemId, digest: await this.digestOf({ subject, title, attachments }, position) };
      }),
    );
    return { position, digest: digestOf(items), items };
  }

  /** SHA-256 of what an item shows, as canonical JSON: its words and files, and the review that it is about. */
  async digestOf({ subject, title, question, attachments }: Shown, position: number): Promise<string> {
    const files = attachments.map(({ attachmentId, digest }) => ({ attachmentId, digest }));
    const review = 'reviewId' in subject ? await this.reviewAt(subject.reviewId, position) : null;
    return digestOf({ subject, title, question: question ?? null, files, review });
  }

  private async meetingAt(meetingId: string, position: number): Promise<CalledMeeting | null> {
    const state = replay(meetingDecider, await this.upTo<MeetingEvent>(meetingStream(meetingId), position));
    return state.kind === 'called' ? state : null;
  }

  private async reviewAt(reviewId: string, position: number) {
    return replay(reviewDecider, await this.upTo<ReviewEvent>(reviewStream(reviewId), position));
  }

  private async upTo<Event>(stream: string, position: number): Promise<Event[]> {
    const recorded = await this.log.read<Event>(stream);
    return recorded.filter((one) => one.position <= position).map(({ event }) => event);
  }
}

const digestOf = (value: unknown): string => hash('sha256', canonicalText(value, 'pack'));
