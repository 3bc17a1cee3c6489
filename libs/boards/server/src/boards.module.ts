import { KeptFiles, Withholding } from '@gatehouse/server-kit';
import { Global, Module } from '@nestjs/common';
import { ActionsResolver } from './actions/actions.resolver';
import { AgendaResolver } from './agenda/agenda.resolver';
import { AttachmentsController } from './attachments/attachments.controller';
import {
  AttachmentCommandsResolver,
  ItemAttachmentsResolver,
  MeetingAttachmentsResolver,
} from './attachments/attachments.resolver';
import { BoardCommandsResolver } from './board/board-commands.resolver';
import { BoardResolver } from './board/board.resolver';
import { ChangeBoardHandler } from './board/change-board.handler';
import { CalendarController } from './calendar/calendar.controller';
import { ChangeCircularHandler } from './circular/change-circular.handler';
import { CircularCommandsResolver } from './circular/circular-commands.resolver';
import { CircularLiveResolver } from './circular/circular-live.resolver';
import { BoardCircularsResolver, CircularResolver } from './circular/circular.resolver';
import { DecisionFieldsResolver } from './decisions/decision-fields.resolver';
import { DecisionsResolver } from './decisions/decisions.resolver';
import { ItemDecisionResolver } from './decisions/item-decision.resolver';
import { AgendaCommandsResolver } from './meeting/agenda-commands.resolver';
import { ChangeMeetingHandler } from './meeting/change-meeting.handler';
import { RoomLiveResolver } from './meeting/live/room-live.resolver';
import { RoomTelling } from './meeting/live/room-telling';
import { Rooms } from './meeting/live/rooms';
import { MeetingCommandsResolver } from './meeting/meeting-commands.resolver';
import { MeetingItemResolver } from './meeting/meeting-item.resolver';
import { MeetingSending } from './meeting/meeting-sending';
import { MeetingResolver } from './meeting/meeting.resolver';
import { RoomCommandsResolver } from './meeting/room-commands.resolver';
import { MinutesReader } from './minutes/minutes-reader';
import { MinutesController } from './minutes/minutes.controller';
import { MinutesResolver } from './minutes/minutes.resolver';
import { PackMaterial } from './pack/pack-material';
import { PackResolver } from './pack/pack.resolver';
import { RecusedWithholding } from './withholding/recused-withholding';

/** Global, because whoever shows material of an item, a review or a circular asks here from whom it is withheld. */
@Global()
@Module({
  controllers: [AttachmentsController, CalendarController, MinutesController],
  providers: [
    ActionsResolver,
    AgendaCommandsResolver,
    AgendaResolver,
    AttachmentCommandsResolver,
    BoardCircularsResolver,
    BoardCommandsResolver,
    BoardResolver,
    ChangeBoardHandler,
    ChangeCircularHandler,
    ChangeMeetingHandler,
    CircularCommandsResolver,
    CircularLiveResolver,
    CircularResolver,
    DecisionFieldsResolver,
    DecisionsResolver,
    ItemAttachmentsResolver,
    ItemDecisionResolver,
    KeptFiles,
    MeetingAttachmentsResolver,
    MeetingCommandsResolver,
    MeetingItemResolver,
    MeetingResolver,
    MeetingSending,
    MinutesReader,
    MinutesResolver,
    PackMaterial,
    PackResolver,
    RecusedWithholding,
    RoomCommandsResolver,
    RoomLiveResolver,
    Rooms,
    RoomTelling,
    { provide: Withholding, useExisting: RecusedWithholding },
  ],
  exports: [Withholding],
})
export class BoardsModule {}
