/** The sources of `packages/runtime` that every broker needs, as text. */
import inMemory from '../templates/runtime/adapters/in-memory.ts?raw';
import inMemoryQueue from '../templates/runtime/adapters/in-memory-queue.ts?raw';
import authentication from '../templates/runtime/authentication.ts?raw';
import bare from '../templates/runtime/bare.ts?raw';
import breaker from '../templates/runtime/breaker.ts?raw';
import broker from '../templates/runtime/broker.ts?raw';
import callees from '../templates/runtime/callees.ts?raw';
import calls from '../templates/runtime/calls.ts?raw';
import cannotStart from '../templates/runtime/cannot-start.ts?raw';
import console from '../templates/runtime/console.ts?raw';
import consumer from '../templates/runtime/consumer.ts?raw';
import context from '../templates/runtime/context.ts?raw';
import deadLetter from '../templates/runtime/dead-letter.ts?raw';
import durations from '../templates/runtime/durations.ts?raw';
import entrance from '../templates/runtime/entrance.ts?raw';
import envelope from '../templates/runtime/envelope.ts?raw';
import gate from '../templates/runtime/gate.ts?raw';
import handler from '../templates/runtime/handler.ts?raw';
import host from '../templates/runtime/host.ts?raw';
import http from '../templates/runtime/http.ts?raw';
import httpStatus from '../templates/runtime/http-status.ts?raw';
import identity from '../templates/runtime/identity.ts?raw';
import indexSource from '../templates/runtime/index.ts?raw';
import jsonPointer from '../templates/runtime/json-pointer.ts?raw';
import lineFile from '../templates/runtime/line-file.ts?raw';
import liveService from '../templates/runtime/live-service.ts?raw';
import log from '../templates/runtime/log.ts?raw';
import metrics from '../templates/runtime/metrics.ts?raw';
import newEvents from '../templates/runtime/new-events.ts?raw';
import observer from '../templates/runtime/observer.ts?raw';
import outbox from '../templates/runtime/outbox.ts?raw';
import outboxRelay from '../templates/runtime/outbox-relay.ts?raw';
import outboxStore from '../templates/runtime/outbox-store.ts?raw';
import outgoing from '../templates/runtime/outgoing.ts?raw';
import personal from '../templates/runtime/personal.ts?raw';
import processed from '../templates/runtime/processed.ts?raw';
import publication from '../templates/runtime/publication.ts?raw';
import rateLimit from '../templates/runtime/rate-limit.ts?raw';
import replies from '../templates/runtime/replies.ts?raw';
import retry from '../templates/runtime/retry.ts?raw';
import run from '../templates/runtime/run.ts?raw';
import schedule from '../templates/runtime/schedule.ts?raw';
import semanticConventions from '../templates/runtime/semantic-conventions.ts?raw';
import sending from '../templates/runtime/sending.ts?raw';
import service from '../templates/runtime/service.ts?raw';
import settings from '../templates/runtime/settings.ts?raw';
import subscription from '../templates/runtime/subscription.ts?raw';
import telemetry from '../templates/runtime/telemetry.ts?raw';
import telemetrySdk from '../templates/runtime/telemetry-sdk.ts?raw';
import testing from '../templates/runtime/testing.ts?raw';
import timetable from '../templates/runtime/timetable.ts?raw';

export const runtimeSources: Readonly<Record<string, string>> = {
  'adapters/in-memory-queue.ts': inMemoryQueue,
  'adapters/in-memory.ts': inMemory,
  'authentication.ts': authentication,
  'bare.ts': bare,
  'breaker.ts': breaker,
  'broker.ts': broker,
  'callees.ts': callees,
  'calls.ts': calls,
  'cannot-start.ts': cannotStart,
  'console.ts': console,
  'consumer.ts': consumer,
  'context.ts': context,
  'dead-letter.ts': deadLetter,
  'durations.ts': durations,
  'entrance.ts': entrance,
  'envelope.ts': envelope,
  'gate.ts': gate,
  'handler.ts': handler,
  'host.ts': host,
  'http.ts': http,
  'http-status.ts': httpStatus,
  'identity.ts': identity,
  'index.ts': indexSource,
  'json-pointer.ts': jsonPointer,
  'line-file.ts': lineFile,
  'live-service.ts': liveService,
  'log.ts': log,
  'metrics.ts': metrics,
  'new-events.ts': newEvents,
  'observer.ts': observer,
  'outbox.ts': outbox,
  'outbox-relay.ts': outboxRelay,
  'outbox-store.ts': outboxStore,
  'outgoing.ts': outgoing,
  'personal.ts': personal,
  'processed.ts': processed,
  'publication.ts': publication,
  'rate-limit.ts': rateLimit,
  'replies.ts': replies,
  'retry.ts': retry,
  'run.ts': run,
  'schedule.ts': schedule,
  'semantic-conventions.ts': semanticConventions,
  'sending.ts': sending,
  'service.ts': service,
  'settings.ts': settings,
  'subscription.ts': subscription,
  'telemetry-sdk.ts': telemetrySdk,
  'telemetry.ts': telemetry,
  'testing.ts': testing,
  'timetable.ts': timetable,
};
