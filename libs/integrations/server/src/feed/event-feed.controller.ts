import { EventStore } from '@gatehouse/event-store';
import type { Actor } from '@gatehouse/kernel';
import { positionText, SignedIn } from '@gatehouse/server-kit';
import { Controller, Get, Req, Res, type BeforeApplicationShutdown } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { cloudEvent } from './cloud-event';
import { feedPage } from './feed-page';
import { feedQueryOf } from './feed-query';
import { FeedSource } from './feed-source';
import { streamFeed } from './feed-stream';
import { ToldEvents } from './told-events';

type Request = FastifyRequest<{ Querystring: Record<string, unknown> }>;

/** The log for everybody else: in order, from any place on, as pages, by waiting, or as a stream. */
@Controller('api/events')
export class EventFeedController implements BeforeApplicationShutdown {
  private readonly ending = new AbortController();

  constructor(
    private readonly log: EventStore,
    private readonly source: FeedSource,
    private readonly told: ToldEvents,
  ) {}

  beforeApplicationShutdown() {
    this.ending.abort();
  }

  @Get()
  async events(@Req() request: Request, @Res() reply: FastifyReply, @SignedIn() reader: Actor) {
    const lastEventId = request.headers['last-event-id'];
    const query = feedQueryOf({
      query: request.query,
      accept: request.headers.accept ?? '',
      lastEventId: typeof lastEventId === 'string' && lastEventId !== '' ? lastEventId : undefined,
    });
    const left = new AbortController();
    reply.raw.on('close', () => left.abort());
    const signal = AbortSignal.any([left.signal, this.ending.signal]);
    if (query.isStream) {
      reply.hijack();
      reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      return streamFeed(reply.raw, query, {
        log: this.log,
        source: () => this.source.name(),
        told: (slice) => this.told.of(slice, reader),
        signal,
      });
    }

    const page = await feedPage(this.log, query, signal);
    const events = await this.told.of(page, reader);
    const source = await this.source.name();
    const batch = JSON.stringify(events.map((recorded) => cloudEvent(recorded, source)));
    return reply
      .header('gatehouse-position', positionText(page.upTo))
      .header('link', `<${nextPage(request.url, page.upTo)}>; rel="next"`)
      .header('cache-control', 'no-store')
      .header('content-type', 'application/cloudevents-batch+json')
      .send(Buffer.from(batch));
  }
}

const nextPage = (url: string, upTo: number): string => {
  const next = new URL(url, 'http://feed');
  next.searchParams.set('after', positionText(upTo));
  return `${next.pathname}${next.search}`;
};
