import type { IncomingHttpHeaders, Server } from 'node:http';

/** A browser says which page sends a request; other programs say nothing. */
export const isOwnOrigin = ({ origin, host }: IncomingHttpHeaders): boolean => {
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
};

/** Live updates are only for our own page and only at their own address; any other upgrade would hang. */
export const guardUpgrades = (server: Server): void => {
  const handlers = server.listeners('upgrade');
  server.removeAllListeners('upgrade');
  server.on('upgrade', (request, socket, head) => {
    if (request.url?.split('?')[0] !== '/graphql')
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
    else if (!isOwnOrigin(request.headers)) socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    else for (const handle of handlers) handle.call(server, request, socket, head);
  });
};
