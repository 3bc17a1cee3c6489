import type { Authenticator, Credentials, Identity } from '@gatehouse/access-server';

/** What graphql-ws keeps of a connection; of a stream, what is as good. */
export type Socket = {
  socket: { close(code: number, reason: string): void; once(event: 'close', heard: () => void): unknown };
};

/** Who is behind what stays open, sockets and streams: whoever may no longer come in does not stay in either. */
export class AdmittedSockets {
  private readonly admitted = new Map<Socket['socket'], Credentials>();

  constructor(private readonly authenticator: Authenticator) {
    authenticator.onForgotten(() => void this.turnOut());
  }

  async admit({ socket }: Socket, credentials: Credentials): Promise<boolean> {
    if (!(await this.authenticator.identityOf(credentials))) return false;
    this.admitted.set(socket, credentials);
    socket.once('close', () => this.admitted.delete(socket));
    return true;
  }

  /** Asked anew for every operation, since a term may have ended since the last. */
  async identityOf({ socket }: Socket): Promise<Identity | null> {
    const credentials = this.admitted.get(socket);
    return credentials ? this.authenticator.identityOf(credentials) : null;
  }

  private async turnOut() {
    for (const [socket, credentials] of [...this.admitted]) {
      // A store that is away says nothing about who may stay.
      const isStillIn = await this.authenticator.identityOf(credentials).then(Boolean, () => true);
      if (!isStillIn) socket.close(4403, 'Forbidden');
    }
  }
}
