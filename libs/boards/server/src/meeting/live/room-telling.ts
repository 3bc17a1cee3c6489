import { tellMeeting, type MeetingEvent } from '@gatehouse/boards-domain';
import type { Recorded } from '@gatehouse/event-store';
import { PeopleNames, toldAlike } from '@gatehouse/server-kit';
import { Injectable } from '@nestjs/common';
import { peopleIn, plainText } from '../../plain-text';
import type { Looking } from '../../withholding/looking';
import { isHidden } from '../shown-item';
import { audible, newsOf, type RoomNews } from './room-news';
import type { RoomStand } from './room-stand';

type Told = { roomChanged: RoomNews };

/** Two hundred people in a room hear the same news, so it is made once for all from whom the same is withheld. */
@Injectable()
export class RoomTelling {
  private readonly made = new WeakMap<RoomStand, Map<string, Promise<Told>>>();

  constructor(private readonly names: PeopleNames) {}

  news(stand: RoomStand, told: number, looking: Looking): Promise<Told> {
    const ofStand = this.made.get(stand) ?? new Map<string, Promise<Told>>();
    this.made.set(stand, ofStand);
    const kind = kindOf(stand, told, looking);
    const news = ofStand.get(kind) ?? this.make(stand, told, looking);
    ofStand.set(kind, news);
    return news;
  }

  private async make(stand: RoomStand, told: number, looking: Looking): Promise<Told> {
    const said = await this.said(stand, audible(stand, told, looking));
    return toldAlike({ roomChanged: { ...newsOf(stand, told, looking), said } });
  }

  private async said(
    { items }: RoomStand,
    events: readonly Recorded<MeetingEvent>[],
  ): Promise<string | null> {
    const titleOf = (itemId: string) => items.get(itemId)?.title ?? null;
    const sentences = events.map(({ event, by }) => tellMeeting(event, by, titleOf));
    const names = await this.names.namesOf(peopleIn(sentences));
    return sentences.map((sentence) => plainText(sentence, names)).join(' ') || null;
  }
}

/** What tells two kinds of listeners apart: what they have heard, and what they may not hear. */
const kindOf = (stand: RoomStand, told: number, looking: Looking): string => {
  const hidden = [...stand.items.values()].filter((item) => isHidden(item, looking));
  // Whoever is withdrawn is shown their own recusal, and nobody else's.
  const who = hidden.length > 0 ? `${looking.person}/${looking.onBehalfOf ?? ''}` : '';
  return `${told} ${who}`;
};
