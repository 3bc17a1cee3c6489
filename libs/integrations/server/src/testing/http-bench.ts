import { CommandRunner, EventStore } from '@gatehouse/event-store';
import type { Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { Clock, Configuration, ProblemFilter, Withholding, type WithActor } from '@gatehouse/server-kit';
import { WithheldInATest } from '@gatehouse/server-kit/testing';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { EventFeedController } from '../feed/event-feed.controller';
import { FeedSource } from '../feed/feed-source';
import { ToldEvents } from '../feed/told-events';
import { ImportFilesController } from '../import-files.controller';
import { ImportProblems } from '../importing/import-problems';
import { ImportRecords } from '../importing/import-records';
import { Uploads } from '../importing/uploads';
import { office, reader, startImportBench, type ImportBench } from './import-bench';

const known: Readonly<Record<string, Actor>> = { 'Bearer office': office, 'Bearer reader': reader };

@Module({})
class HttpModule {}

type Sent = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> };

/** The plain HTTP of this capability, listening, before what an import bench holds. */
export const startHttpBench = async (bench?: ImportBench) => {
  const at = bench ?? (await startImportBench());
  const withheld = new WithheldInATest();
  const providers = [
    { provide: EventStore, useValue: at.log },
    { provide: ReadStore, useValue: at.reads },
    { provide: CommandRunner, useValue: at.runner },
    { provide: Configuration, useValue: at.configuration },
    { provide: Clock, useValue: at.clock },
    { provide: Uploads, useValue: at.uploads },
    { provide: ImportRecords, useValue: at.records },
    { provide: ImportProblems, useValue: at.problems },
    { provide: Withholding, useValue: withheld },
    FeedSource,
    ToldEvents,
  ];
  const app = await NestFactory.create<NestFastifyApplication>(
    { module: HttpModule, controllers: [EventFeedController, ImportFilesController], providers },
    new FastifyAdapter({ forceCloseConnections: true }),
    { logger: false },
  );
  app.useGlobalFilters(new ProblemFilter());
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request: FastifyRequest & WithActor, _reply, done) => {
      const actor = known[request.headers.authorization ?? ''];
      if (actor) request.actor = actor;
      done();
    });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  return {
    ...{ bench: at, app, url, withheld },
    fetch: (path: string, init: Sent = {}, bearer = 'office') =>
      fetch(`${url}${path}`, { ...init, headers: { ...init.headers, authorization: `Bearer ${bearer}` } }),
    stop: async () => {
      await app.close();
      if (!bench) await at.stop();
    },
  };
};
