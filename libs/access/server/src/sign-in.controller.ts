import type { Actor } from '@gatehouse/kernel';
import { Configuration, InputError, NotPermitted, NotSignedIn, type WithActor } from '@gatehouse/server-kit';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Authenticator } from './authenticator';
import { demonstrationPeople } from './demonstration-people';
import { formerMember, initialsOf, PeopleDirectory, type Entry } from './people-directory';
import { sessionCookie, Sessions, sessionInMs } from './sessions';

type Request = FastifyRequest & WithActor;

/** Signing in and out. Ways that are not open here are not offered. */
@Controller('auth')
export class SignInController {
  constructor(
    private readonly configuration: Configuration,
    private readonly directory: PeopleDirectory,
    private readonly authenticator: Authenticator,
    private readonly sessions: Sessions,
  ) {}

  @Get('ways')
  async ways(@Req() request: Request) {
    const demonstration = this.isDemonstrationFor(request);
    const ids = demonstration ? demonstrationPeople.map(({ person }) => person) : [];
    const personas = (await this.directory.entries(ids)).filter((entry) => entry !== null).map(shown);
    return { demonstration, personas, person: await this.signedIn(request.actor) };
  }

  @Post('demonstration')
  async asPersona(
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (!this.isDemonstrationFor(request))
      throw new NotPermitted('Personas are for a demonstration on this computer only. Sign in with a token.');
    const person = textOf(body, 'person');
    if (!demonstrationPeople.some((persona) => persona.person === person))
      throw new InputError('person', 'not one of the personas. Choose one from the list.');
    return this.enter({ person, token: null }, reply);
  }

  @Post('token')
  async withToken(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    const token = await this.authenticator.tokenOf(textOf(body, 'token').trim());
    if (!token) throw new NotSignedIn('This token is unknown, expired or revoked. Ask for another.');
    return this.enter({ person: token.personId, token: token.tokenId }, reply);
  }

  @Post('sign-out')
  async signOut(@Req() request: Request, @Res({ passthrough: true }) reply: FastifyReply) {
    const value = request.cookies[sessionCookie];
    if (value) await this.sessions.end(value);
    this.authenticator.forgetAll();
    reply.clearCookie(sessionCookie, { path: '/' });
    return { person: null };
  }

  private async enter(session: { person: string; token: string | null }, reply: FastifyReply) {
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
    return shown(entry ?? { person: actor.person, name: formerMember, title: null, email: null });
  }

  /** Both ends on this computer, by address and by name: a page elsewhere may point its own name at loopback. */
  private isDemonstrationFor(request: Request): boolean {
    const isLocal = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(request.socket.remoteAddress ?? '');
    const name = (request.headers.host ?? '').replace(/:\d+$/, '');
    return this.configuration.isLoopback && isLocal && ['localhost', '127.0.0.1', '[::1]'].includes(name);
  }
}

const shown = ({ person, name, title }: Entry) => ({ id: person, name, title, initials: initialsOf(name) });

const textOf = (body: unknown, field: string): string => {
  const value =
    typeof body === 'object' && body !== null ? Object.entries(body).find(([key]) => key === field) : null;
  if (value && typeof value[1] === 'string' && value[1] !== '') return value[1];
  throw new InputError(field, 'missing. Send it as JSON text.');
};
