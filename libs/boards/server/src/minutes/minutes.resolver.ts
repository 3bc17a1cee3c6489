import { uuidv5 } from '@gatehouse/event-store';
import type { Actor } from '@gatehouse/kernel';
import { Moments, PeopleNames, SignedIn, type MomentArguments, type Schema } from '@gatehouse/server-kit';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { MeetingSending } from '../meeting/meeting-sending';
import { peopleIn } from '../plain-text';
import { digestOfText } from './digest-of-text';
import { MinutesReader } from './minutes-reader';

@Resolver()
export class MinutesResolver {
  constructor(
    private readonly reader: MinutesReader,
    private readonly moments: Moments,
    private readonly names: PeopleNames,
    private readonly changes: MeetingSending,
  ) {}

  @Query('minutes')
  async minutes(
    @Args() { meeting, ...asked }: MomentArguments & { meeting: string },
    @SignedIn() actor: Actor,
  ) {
    const moment = await this.moments.resolve(asked);
    const minutes = await this.reader.read(meeting, moment, actor);
    if (!minutes) return null;
    const { state, version, digest, sections, approved, errata } = minutes;
    const sentences = sections.flatMap(({ lines }) => lines.map(({ parts }) => parts));
    const names = await this.names.namesOf(peopleIn(sentences));
    return {
      ...{ meetingId: meeting, state, version, digest },
      sections: sections.map((section) => ({
        ...section,
        lines: section.lines.map((line) => ({
          ...line,
          parts: line.parts.map((part) =>
            part.kind === 'person'
              ? { kind: part.kind, text: names.get(part.person) ?? '', person: { id: part.person } }
              : { ...part, person: null },
          ),
        })),
      })),
      approvedBy: approved && { id: approved.by },
      approvedAt: approved?.at ?? null,
      errata: errata.map(({ person, ...erratum }) => ({ ...erratum, person: { id: person } })),
    };
  }

  @Mutation('draftMinutes')
  draftMinutes(@Args('input') input: Schema.MeetingInput, @SignedIn() actor: Actor) {
    return this.changes.send(actor, input, { type: 'DraftMinutes', digestOf: digestOfText });
  }

  @Mutation('approveMinutes')
  approveMinutes(@Args('input') input: Schema.ApproveMinutesInput, @SignedIn() actor: Actor) {
    const change = { type: 'ApproveMinutes', seenDigest: input.digest, digestOf: digestOfText } as const;
    return this.changes.send(actor, input, change);
  }

  @Mutation('addErratum')
  addErratum(@Args('input') input: Schema.AddErratumInput, @SignedIn() actor: Actor) {
    const made = uuidv5(`erratum/${input.commandId}`);
    return this.changes.send(
      actor,
      { ...input, made },
      { type: 'AddErratum', erratumId: made, text: input.text },
    );
  }
}
