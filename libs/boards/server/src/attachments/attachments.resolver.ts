import { uuidv5 } from '@gatehouse/event-store';
import type { Actor } from '@gatehouse/kernel';
import { ReadStore, type Moment } from '@gatehouse/projections';
import { KeptFiles, refused, SignedIn, Withholding, type Schema } from '@gatehouse/server-kit';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MeetingSending } from '../meeting/meeting-sending';
import type { AskedItem } from '../meeting/shown-item';
import { visibleTo } from '../withholding/hidden-items';
import { attachments, type AttachmentRow } from './attachments.projection';

@Resolver()
export class AttachmentCommandsResolver {
  constructor(
    private readonly changes: MeetingSending,
    private readonly files: KeptFiles,
  ) {}

  @Mutation('addAttachment')
  async addAttachment(@Args('input') input: Schema.AddAttachmentInput, @SignedIn() actor: Actor) {
    const { commandId, itemId, title, upload, fileName } = input;
    const file = await this.files.find(upload, fileName);
    if (!file)
      return refused(
        'upload-unknown',
        'No file with this digest was uploaded here. Upload it first, then add it.',
        'upload',
      );
    const made = uuidv5(`attachment/${commandId}`);
    return this.changes.send(
      actor,
      { ...input, made },
      { type: 'AddAttachment', attachmentId: made, itemId: itemId ?? null, title, file },
    );
  }
}

type AskedMeeting = { id: string; moment?: Moment };

@Resolver('Meeting')
export class MeetingAttachmentsResolver {
  constructor(
    readonly rows: ReadStore,
    readonly withholding: Withholding,
  ) {}

  /** Those of the meeting and of its items, but for what the person asking is withdrawn from. */
  @ResolveField('attachments')
  async attachments(@Parent() { id, moment }: AskedMeeting, @SignedIn() actor: Actor) {
    const found = await attachmentsOf(this.rows, id, moment ?? {});
    return (await visibleTo(this, actor, found)).map(asAttachment);
  }
}

@Resolver('MeetingItem')
export class ItemAttachmentsResolver {
  constructor(private readonly rows: ReadStore) {}

  @ResolveField('attachments')
  async attachments(@Parent() { meetingId, itemId, row, moment }: AskedItem) {
    if (!row) return [];
    const found = await attachmentsOf(this.rows, meetingId, moment);
    return found.filter((attachment) => attachment.itemId === itemId).map(asAttachment);
  }
}

/** In the order in which they were added. */
const attachmentsOf = async (
  rows: ReadStore,
  meetingId: string,
  moment: Moment,
): Promise<AttachmentRow[]> => {
  const found = await rows
    .select(attachments, moment)
    .select('doc')
    .where('meeting', '=', meetingId)
    .orderBy('from_position')
    .execute();
  return found.map((row) => rows.rowOf(attachments, row));
};

const asAttachment = ({ attachmentId, meetingId, title, name, mediaType, bytes, digest }: AttachmentRow) => ({
  ...{ attachmentId, title, name, mediaType, bytes, digest },
  address: `/api/meetings/${encodeURIComponent(meetingId)}/attachments/${encodeURIComponent(attachmentId)}`,
});
