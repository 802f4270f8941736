/** What services, tests and the load generator use of the runtime. */
export type { Authenticate, Credentials } from './authentication.ts';
export { BreakerOpen } from './breaker.ts';
export { CallFailed, CallTimeout } from './callees.ts';
export type { CallConfig } from './calls.ts';
export { type Duration, drawMs, pause } from './durations.ts';
export { attributeOf, type CloudEvent } from './envelope.ts';
export {
  type Answer,
  type Call,
  type Context,
  checked,
  type EarlierVersion,
  type Emit,
  type Expectation,
  type Handler,
  type Message,
  type MessageContract,
  NotRetryable,
  type Request,
} from './handler.ts';
export { laneOf } from './identity.ts';
export { textAt } from './json-pointer.ts';
export { defineService } from './live-service.ts';
export type { Observation } from './observer.ts';
export { type OutboxStore, outboxInFile, outboxInMemory } from './outbox-store.ts';
export { type ProcessedMessages, processedInFile, processedInMemory } from './processed.ts';
export type { Publication } from './publication.ts';
export { ReplyTimeout } from './replies.ts';
export type { RetryPolicy } from './retry.ts';
export {
  type Companion,
  createHost,
  drain,
  expectBroker,
  runProcess,
  runService,
  runTogether,
  untilSignal,
} from './run.ts';
export type { Schedule, Scheduled, Tick } from './schedule.ts';
export type { Accepted, Entrance, RunningService, Service, ServiceParts } from './service.ts';
export { loadEnvFile, readSettings, type Settings } from './settings.ts';
export type { SubscriptionConfig } from './subscription.ts';
export { type Trial, tryAnswer, tryHandler } from './testing.ts';
