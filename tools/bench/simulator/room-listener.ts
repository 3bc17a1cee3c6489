import WebSocket from 'ws';

// What the screen of the room asks for, so that what is told is as large as it is to people.
const somebody = '{ id name initials }';
const votes = `votes { seatId person ${somebody} by ${somebody} ballot rationale at isUnconfirmed wasChanged }`;
const quorum = `quorum { isQuorate entitled counted required rule sentence charterVersion
  seats { seatId person ${somebody} present ${somebody} standing because } }`;
const news = `subscription RoomNews($meetingId: ID!) {
  roomChanged(meetingId: $meetingId) {
    meetingId revision isWhole said
    items {
      id itemId kind title minutes state rule pilotId pilotName reviewId criterionId text openedAt spentSeconds isWithheld
      recusals { person { id name } basis reason since }
      ${quorum} ${votes}
      tally { counts { ballot votes } needed carried byCastingVote sentence }
      decision { id outcome because }
      deferredBecause returnOn
      questions { questionId person { id name } text at answer }
      notes { noteId text by { id name } at }
      attachments { attachmentId title name bytes address }
    }
    seats { id seatId person ${somebody} office hasVote delegate ${somebody} present ${somebody} arrivedAt }
  }
}`;

type Listening = { address: string; bearer: string; meetingId: string; hear: (told: Buffer) => void };

/** One person's socket, as lean as can be: what it hears is searched for a word and never parsed. */
export class RoomListener {
  private constructor(private readonly socket: WebSocket) {}

  /** Resolves once it has been told where the meeting stands. */
  static open({ address, bearer, meetingId, hear }: Listening): Promise<RoomListener> {
    const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      perMessageDeflate: false,
    });
    return new Promise<RoomListener>((resolve, reject) => {
      socket.on('error', reject);
      socket.on('close', (code, reason) => reject(new Error(`Closed: ${code} ${reason.toString()}`)));
      socket.on('open', () =>
        send({ type: 'connection_init', payload: { authorization: `Bearer ${bearer}` } }),
      );
      socket.once('message', () => {
        socket.once('message', (told: Buffer) => {
          if (!told.includes('"isWhole"')) {
            reject(new Error(told.toString()));
            return;
          }
          socket.on('message', hear);
          resolve(new RoomListener(socket));
        });
        send({ id: '1', type: 'subscribe', payload: { query: news, variables: { meetingId } } });
      });
      const send = (message: object) => socket.send(JSON.stringify(message));
    });
  }

  close(): void {
    this.socket.terminate();
  }
}
