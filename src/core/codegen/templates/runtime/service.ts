/** A service as the design draws it: what it subscribes to, publishes, answers and calls. */
import type { Authenticate, Credentials } from './authentication.ts';
import type { CallConfig } from './calls.ts';
import type { CloudEvent } from './envelope.ts';
import type { Answer, Call, CheckedHandler, Emit, MessageContract, Request } from './handler.ts';
import type { Host } from './host.ts';
import type { OutboxStore } from './outbox-store.ts';
import type { PublishOptions } from './outgoing.ts';
import type { ProcessedMessages } from './processed.ts';
import type { Publication } from './publication.ts';
import type { Schedule, ScheduleConfig, Scheduled } from './schedule.ts';
import type { SubscriptionConfig } from './subscription.ts';

/** Makes the typed functions of `emit`; each message in work has its own, so that ids and causes are its own. */
export interface Emitter {
  message<Data>(publication: Publication<Data>): Emit<Data>;
  request<Data, Reply>(
    publication: Publication<Data>,
    replies: readonly MessageContract<Reply>[],
  ): Request<Data, Reply>;
}

export interface Caller {
  call(config: CallConfig): Call;
}

export interface Subscription<Emits, Calls, Deps> {
  readonly config: SubscriptionConfig;
  readonly handlers: readonly CheckedHandler<Emits, Calls, Deps>[];
  /** Run after an attempt that failed. */
  readonly failed?: readonly CheckedHandler<Emits, Calls, Deps>[];
  /** Run once when no attempt is left. */
  readonly exhausted?: readonly CheckedHandler<Emits, Calls, Deps>[];
}

export interface Answering<Emits, Calls, Deps> {
  readonly config: CallConfig;
  readonly workers: number;
  readonly answer: Answer<Emits, Calls, Deps>;
}

export interface ScheduledEntrance<Deps> {
  readonly config: ScheduleConfig;
  readonly data: Scheduled<unknown, Deps>;
}

/** A message that comes from outside: over HTTP, from the load generator, by the clock. */
export interface Entrance {
  /** `POST /order-place` */
  readonly path: string;
  /** Publishes; the reply of a request, otherwise undefined. */
  accept(data: unknown, options?: EntranceOptions): Promise<Accepted>;
  /** Whether this sender may come in over HTTP; absent: nobody is asked. */
  admits?(credentials: Credentials): Promise<boolean>;
}

export interface EntranceOptions extends PublishOptions {
  /** Unix time in milliseconds until which the caller waits. */
  readonly expiresAt?: number;
}

export type Accepted =
  | { readonly outcome: 'published'; readonly event: CloudEvent; readonly reply?: unknown }
  | { readonly outcome: 'refused'; readonly event: CloudEvent; readonly reason: string }
  | { readonly outcome: 'answered'; readonly reply: unknown }
  | { readonly outcome: 'invalid'; readonly problems: string };

/** What the runtime itself takes from a service's own dependencies. */
export interface RuntimeDeps {
  /** Takes the place of the process's own memory of worked-off messages. */
  readonly processed?: ProcessedMessages;
  /** Takes the place of the process's own outbox. */
  readonly outbox?: OutboxStore;
  /** Takes the place of the tokens in the environment, where the design asks callers who they are. */
  readonly authenticate?: Authenticate;
}

export interface ServiceParts<Emits, Calls, Deps extends RuntimeDeps> {
  readonly name: string;
  readonly healthPath: string;
  readonly emits: (emitter: Emitter) => Emits;
  readonly calls: (caller: Caller) => Calls;
  readonly subscriptions: readonly Subscription<Emits, Calls, Deps>[];
  readonly answers: readonly Answering<Emits, Calls, Deps>[];
  /** Publications and calls that nothing inside triggers. */
  readonly entrances: (doors: Doors) => readonly Entrance[];
  /** Callers from outside prove who they are: the variable with the tokens that let them in. */
  readonly callerTokens?: string;
  /** What goes through an entrance by the clock. */
  readonly schedules?: readonly ScheduledEntrance<Deps>[];
  /** Workers per replica for all subscriptions together; absent: each has its own. */
  readonly sharedWorkers?: number;
  readonly replicas: number;
  /** Something is published by an outbox: what an earlier process has left there goes out at the start. */
  readonly outbox?: boolean;
  readonly createDeps: () => Deps | Promise<Deps>;
}

/** Makes the entrances of a service. */
export interface Doors {
  message<Data>(publication: Publication<Data>, replies?: readonly MessageContract<unknown>[]): Entrance;
  call(config: CallConfig): Entrance;
}

export interface RunningService {
  readonly name: string;
  readonly healthPath: string;
  readonly entrances: readonly Entrance[];
  /** For a process that keeps the time; a test fires by itself. */
  readonly schedules?: readonly Schedule[];
  /** Waits for delayed work, however long it is put off. */
  drain(): Promise<void>;
}

export interface Service {
  readonly name: string;
  /** Only the publishing side: what a load generator needs. */
  open(host: Host): Promise<RunningService>;
  /** Opens, then takes messages and calls. */
  start(host: Host): Promise<RunningService>;
}
