import {
  meeting as decider,
  meetingStream,
  minutesOf,
  minutesText,
  type CalledMeeting,
  type MeetingEvent,
  type MeetingEventOf,
  type MinutesLine,
} from '@gatehouse/boards-domain';
import { EventStore, type Recorded } from '@gatehouse/event-store';
import { millisecondsOf, replay, type Actor, type Instant } from '@gatehouse/kernel';
import { ReadStore, type Moment } from '@gatehouse/projections';
import { Withholding } from '@gatehouse/server-kit';
import { Injectable } from '@nestjs/common';
import { visibleTo } from '../withholding/hidden-items';
import { digestOfText } from './digest-of-text';
import { asSealed } from './as-sealed';

export type ShownSection = {
  itemId: string | null;
  heading: string;
  isWithheld: boolean;
  lines: readonly MinutesLine[];
};

/** The minutes of a meeting as one person may read them. */
export type ShownMinutes = {
  held: CalledMeeting;
  state: 'none' | 'drafted' | 'sealed';
  version: number;
  /** Of the whole text, whoever reads how much of it. */
  digest: string;
  sections: readonly ShownSection[];
  approved: { by: string; at: Instant } | null;
  errata: readonly { erratumId: string; person: string; text: string; at: Instant }[];
  /** Of the event that they rest on last: once they are sealed, the seal. */
  position: number;
  /** When that event was. */
  at: Instant;
};

/** Makes the minutes from the meeting's own events, each time they are asked for. */
@Injectable()
export class MinutesReader {
  constructor(
    private readonly log: EventStore,
    readonly rows: ReadStore,
    readonly withholding: Withholding,
  ) {}

  /** Null where there is no such meeting. */
  async read(meetingId: string, moment: Moment, actor: Actor): Promise<ShownMinutes | null> {
    const events = await this.log.read<MeetingEvent>(meetingStream(meetingId));
    const known = events.filter((recorded) => isBy(moment, recorded));
    const held = replay(
      decider,
      known.map(({ event }) => event),
    );
    if (held.kind !== 'called') return null;
    const { state, version, digest } = held.minutes;
    const made = minutesOf(known.map(({ event, occurredAt }) => ({ event, at: occurredAt })));
    const seal = known.find(
      (recorded): recorded is Recorded<Approved> => recorded.event.type === 'MinutesApproved',
    );
    const whole = seal ? asSealed(seal.event, made) : made;
    const sections = await this.shownTo(actor, meetingId, whole);
    const last = seal ?? known.at(-1);
    return {
      ...{ held, state, version, sections },
      digest: state === 'sealed' ? digest : digestOfText(minutesText(whole)),
      approved: seal ? { by: seal.event.person, at: seal.occurredAt } : null,
      errata: errataIn(known, sections),
      ...{ position: last?.position ?? 0, at: last?.occurredAt ?? '' },
    };
  }

  private async shownTo(
    actor: Actor,
    meetingId: string,
    whole: readonly Omit<ShownSection, 'isWithheld'>[],
  ): Promise<ShownSection[]> {
    const ofMeeting = whole.map((section) => ({ ...section, meetingId }));
    const visible = new Set(await visibleTo(this, actor, ofMeeting));
    return ofMeeting.map((section) => {
      const { itemId, heading, lines } = section;
      return visible.has(section)
        ? { itemId, heading, lines, isWithheld: false }
        : { itemId, heading, lines: [], isWithheld: true };
    });
  }
}

type Approved = MeetingEventOf<'MinutesApproved'>;

/** What had happened, and was known, by then. */
const isBy = (
  { asOf = Infinity, atPosition = Infinity }: Moment,
  { occurredAt, position }: Recorded<MeetingEvent>,
) => millisecondsOf(occurredAt) <= asOf && position <= atPosition;

/** An erratum is about no item by itself, so that it may speak of the very one that is withheld. */
const errataIn = (known: readonly Recorded<MeetingEvent>[], sections: readonly ShownSection[]) => {
  const isHidden = sections.some(({ isWithheld }) => isWithheld);
  return known.flatMap(({ event, occurredAt }) => {
    if (event.type !== 'ErratumAdded') return [];
    const { erratumId, person, text } = event;
    return { erratumId, person, text: isHidden ? hiddenErratum : text, at: occurredAt };
  });
};

const hiddenErratum =
  'Withheld: you are withdrawn from an item of this meeting, and this erratum may speak of it.';
