import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { actsForHeader, Authenticator, notAllowed, sessionCookie } from '@gatehouse/access-server';
import {
  problem,
  ProblemFilter,
  problemType,
  type Configuration,
  type WithActor,
} from '@gatehouse/server-kit';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AppModule, WorkerModule } from './app.module';
import { markRequests } from './logging/request-marks';
import { measureRequests, measureSockets } from './metrics/measured-requests';
import { Readiness } from './health/readiness';
import { AdmittedSockets, type Socket } from './graphql/admitted-sockets';
import type { WithIdentity } from './graphql/guarded-schema';
import type { Stores } from './stores/stores';
import { guardUpgrades, isOwnOrigin } from './own-origin';
import { scopesNeeded } from './request-scope';
import { notInAddress, tokenInAddress } from './token-in-address';
import { traceRequests } from './tracing/traced-requests';

/** What a process serves: the web app, GraphQL, the event feed and health, or health alone. Not yet listening. */
export const createServer = async (
  stores: Stores,
  configuration: Configuration,
): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({ bodyLimit: largestBody, forceCloseConnections: true });
  const servesPeople = configuration.roles.includes('api');
  const app = await NestFactory.create<NestFastifyApplication>(
    (servesPeople ? AppModule : WorkerModule).with(stores, configuration),
    adapter,
  );
  app.useGlobalFilters(new ProblemFilter());
  measureRequests(adapter.getInstance(), stores.watching.measures);
  if (servesPeople) await servePeople(app, stores, configuration);
  await app.init();
  if (servesPeople) guardUpgrades(app.getHttpServer());
  measureSockets(app.getHttpServer(), stores.watching.measures);
  return app;
};

const servePeople = async (
  app: NestFastifyApplication,
  { watching }: Stores,
  configuration: Configuration,
): Promise<void> => {
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, { contentSecurityPolicy: { directives: contentPolicy(configuration) } });
  countUnanswered(app);
  identify(app);
  markRequests(app.getHttpAdapter().getInstance());
  traceRequests(app.getHttpAdapter().getInstance(), watching.traces);
  await serveWeb(app);
};

const largestBody = 1_048_576;

// Mantine sets sizes through style attributes; scripts come from here alone.
const contentPolicy = ({ isLoopback }: Configuration) => ({
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  // On loopback there is no https to upgrade to.
  ...(isLoopback && { upgradeInsecureRequests: null }),
});

/** What is asked and answered is waited for before we go; streams that last are not. */
const countUnanswered = (app: NestFastifyApplication) => {
  const readiness = app.get(Readiness);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      if (request.url.startsWith('/graphql')) {
        readiness.begun();
        // Also where the sender has hung up, of which Fastify tells no hook.
        reply.raw.once('close', () => readiness.answered());
      }
      done();
    });
};

/** Says who sends a request before anything else happens with it, and turns away forged ones. */
const identify = (app: NestFastifyApplication) => {
  const streams = new AdmittedSockets(app.get(Authenticator));
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request: FastifyRequest & WithActor & Partial<WithIdentity>, reply) => {
      if (!isReading(request.method) && !isOwnOrigin(request.headers)) {
        await refuse(reply, 403, 'This request was sent from a page of another site.');
        return reply;
      }
      if (!/^\/(api|auth|graphql)\b/.test(request.url)) return;
      const credentials = credentialsOf(request);
      const identity = await app.get(Authenticator).identityOf(credentials);
      if (!identity && request.url.startsWith('/api/')) {
        reply.header('www-authenticate', 'Bearer realm="gatehouse"');
        await refuse(reply, 401, 'Sign in, or send a bearer token: Authorization: Bearer gh_…');
        return reply;
      }
      if (!identity) return;
      // By the route and not by the address, which can be written in several ways.
      const route = request.routeOptions.url ?? request.url;
      const refusal =
        (tokenInAddress(request) === undefined ? null : notInAddress(identity)) ??
        notAllowed(identity, scopesNeeded(request.method, route));
      if (refusal !== null) {
        await refuse(reply, 403, refusal);
        return reply;
      }
      Object.assign(request, { identity, actor: identity.actor });
      if (route === '/api/events') await streams.admit(lasting(reply), credentials);
    });
};

/** A feed may be followed for days; it ends when the right to it does. */
const lasting = ({ raw }: FastifyReply): Socket => ({
  socket: { close: () => raw.destroy(), once: (event, heard) => raw.once(event, heard) },
});

const credentialsOf = (request: FastifyRequest) => {
  const { headers, cookies } = request;
  const onBehalfOf = headers[actsForHeader];
  const token = tokenInAddress(request);
  return {
    authorization: token === undefined ? headers.authorization : `Bearer ${token}`,
    session: cookies[sessionCookie],
    onBehalfOf: typeof onBehalfOf === 'string' && onBehalfOf !== '' ? onBehalfOf : undefined,
  };
};

const refuse = (reply: FastifyReply, status: number, detail: string) =>
  reply.status(status).type(problemType).send(problem(status, detail));

/** The built web app; every address that is a screen gets its one page. */
const serveWeb = async (app: NestFastifyApplication) => {
  const root = fileURLToPath(new URL('../../web/dist', import.meta.url));
  if (!existsSync(root)) return;
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      const isNamedByContent = /[/\\]assets[/\\]/.test(path);
      reply.header('cache-control', isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      if (!isScreen(request)) return;
      await reply.sendFile('index.html');
      return reply;
    });
};

const isReading = (method: string) => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

const isScreen = ({ method, url, headers }: FastifyRequest): boolean =>
  method === 'GET' &&
  !/^\/(api|auth|graphql|health|metrics|assets)\b/.test(url) &&
  (headers.accept ?? '').includes('text/html') &&
  !/\.[a-z0-9]+$/.test(url.split('?')[0] ?? '');
