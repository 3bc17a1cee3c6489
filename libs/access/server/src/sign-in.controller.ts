import type { Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import {
  Configuration,
  Demonstration,
  InputError,
  NotPermitted,
  NotSignedIn,
  type WithActor,
} from '@gatehouse/server-kit';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Authenticator } from './authenticator';
import { Delegates } from './delegates';
import { Beginnings } from './beginnings';
import { FirstAdministrator } from './first-administrator';
import { formerMember, initialsOf, PeopleDirectory, type Entry } from './people-directory';
import { people } from './people.projection';
import { sessionCookie, Sessions, sessionInMs, type Session } from './sessions';
import { isOnThisComputer } from './this-computer';

type Request = FastifyRequest & WithActor;

/** Signing in and out. Ways that are not open here are not offered. */
@Controller('auth')
export class SignInController {
  constructor(
    private readonly configuration: Configuration,
    private readonly demonstration: Demonstration,
    private readonly beginnings: Beginnings,
    private readonly firstAdministrator: FirstAdministrator,
    private readonly directory: PeopleDirectory,
    private readonly authenticator: Authenticator,
    private readonly delegates: Delegates,
    private readonly rows: ReadStore,
    private readonly sessions: Sessions,
  ) {}

  @Get('ways')
  async ways(@Req() request: Request) {
    const begun = await this.beginnings.demonstration();
    const isLocal = isOnThisComputer(this.configuration, request);
    const entries = await this.directory.entries(begun && isLocal ? this.demonstration.personas : []);
    const first = (await this.beginnings.isNobodyHere()) ? (isLocal ? 'here' : 'command-line') : null;
    return {
      demonstration: begun !== null,
      ...(begun && { company: begun.company }),
      ...(begun?.hasPortfolio === true && { stories: this.demonstration.stories }),
      personas: entries.filter((entry) => entry !== null).map(shown),
      first,
      person: await this.signedIn(request.actor),
    };
  }

  @Post('demonstration')
  async asPersona(
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (!isOnThisComputer(this.configuration, request) || !(await this.beginnings.demonstration()))
      throw new NotPermitted('Personas are for a demonstration on this computer only. Sign in with a token.');
    const person = textOf(body, 'person');
    if (!this.demonstration.personas.includes(person))
      throw new InputError('person', 'not one of the personas. Choose one from the list.');
    if ((await this.rows.row(people, person))?.isService)
      throw new NotPermitted('A service account signs in nowhere; it sends its token with each request.');
    return this.enter({ person, token: null, actsFor: null }, reply);
  }

  /** Whoever is at this computer while nobody is here becomes administrator and programme office. */
  @Post('first-administrator')
  async asFirst(
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (!isOnThisComputer(this.configuration, request))
      throw new NotPermitted(
        'The first administrator is named on the computer that runs Gatehouse: npm run gatehouse -- token issue --role administrator',
      );
    const person = await this.firstAdministrator.name({ name: textOf(body, 'name'), title: null });
    return this.enter({ person, token: null, actsFor: null }, reply);
  }

  @Post('token')
  async withToken(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    const token = await this.authenticator.tokenOf(textOf(body, 'token').trim());
    if (!token) throw new NotSignedIn('This token is unknown, expired or revoked. Ask for another.');
    return this.enter({ person: token.personId, token: token.tokenId, actsFor: null }, reply);
  }

  /** From now on this browser acts for somebody, as the delegate who is signed in. */
  @Post('act-for')
  async actFor(
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const person = textOf(body, 'person');
    const session = await this.sessionOf(request);
    if (!(await this.delegates.lentBetween(session.person, person)))
      throw new NotPermitted(
        'No delegation of theirs to you stands now. Have them name you as their delegate.',
      );
    return this.changeTo({ ...session, actsFor: person }, { request, reply });
  }

  @Post('act-as-yourself')
  async actAsYourself(@Req() request: Request, @Res({ passthrough: true }) reply: FastifyReply) {
    const session = await this.sessionOf(request);
    return this.changeTo({ ...session, actsFor: null }, { request, reply });
  }

  @Post('sign-out')
  async signOut(@Req() request: Request, @Res({ passthrough: true }) reply: FastifyReply) {
    const value = request.cookies[sessionCookie];
    if (value) await this.sessions.end(value);
    this.authenticator.forgetAll();
    reply.clearCookie(sessionCookie, { path: '/' });
    return { person: null };
  }

  private async sessionOf(request: Request): Promise<Session> {
    const session = await this.sessions.find(request.cookies[sessionCookie] ?? '');
    if (session && request.actor?.person === session.person) return session;
    throw new NotSignedIn('Sign in first. A program says whom it acts for with the header x-on-behalf-of.');
  }

  // A session of its own, so that nobody who remembers the one before takes the request for the other person's.
  private async changeTo(session: Session, { request, reply }: { request: Request; reply: FastifyReply }) {
    const before = request.cookies[sessionCookie];
    const entered = await this.enter(session, reply);
    if (before) await this.sessions.end(before);
    this.authenticator.forgetAll();
    return entered;
  }

  private async enter(session: Session, reply: FastifyReply) {
    const value = await this.sessions.open(session);
    reply.setCookie(sessionCookie, value, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      // A browser keeps a secure cookie on loopback only over https, which a demonstration does not have.
      secure: !this.configuration.isLoopback,
      maxAge: sessionInMs / 1_000,
    });
    return { person: await this.signedIn({ person: session.person, grants: [] }) };
  }

  private async signedIn(actor: Actor | undefined) {
    if (!actor) return null;
    const [entry] = await this.directory.entries([actor.person]);
    return shown(entry ?? { person: actor.person, name: formerMember, title: null });
  }
}

const shown = ({ person, name, title }: Pick<Entry, 'person' | 'name' | 'title'>) => ({
  id: person,
  name,
  title,
  initials: initialsOf(name),
});

const textOf = (body: unknown, field: string): string => {
  const value =
    typeof body === 'object' && body !== null ? Object.entries(body).find(([key]) => key === field) : null;
  if (value && typeof value[1] === 'string' && value[1] !== '') return value[1];
  throw new InputError(field, 'missing. Send it as JSON text.');
};
