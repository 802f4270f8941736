/** A service brought to life in a process: its parts connected to the broker of the host. */
import { answerWith, type CallConfig, type CallInFlow, callVia } from './calls.ts';
import { Consumer } from './consumer.ts';
import { createContext, ServiceMemory, type StandIn } from './context.ts';
import { accepted, answerEntrance, callEntrance, callEvent, causeOf } from './entrance.ts';
import type { CloudEvent } from './envelope.ts';
import { Gate } from './gate.ts';
import type { CheckedHandler, Context, MessageContract } from './handler.ts';
import type { Host } from './host.ts';
import { idOf } from './new-events.ts';
import { Outbox } from './outbox.ts';
import type { PublishOptions } from './outgoing.ts';
import type { Cause, Publication } from './publication.ts';
import { Replies } from './replies.ts';
import type {
  Answering,
  Emitter,
  Entrance,
  RunningService,
  RuntimeDeps,
  Service,
  ServiceParts,
  Subscription,
} from './service.ts';
import { consumerName } from './subscription.ts';

export const defineService = <Emits, Calls, Deps extends RuntimeDeps>(
  parts: ServiceParts<Emits, Calls, Deps>,
): Service => ({
  name: parts.name,
  open: async (host) => new LiveService(parts, host).open(),
  start: async (host) => {
    const live = new LiveService(parts, host);
    const running = await live.open();
    return { ...running, entrances: [...running.entrances, ...(await live.listen(await parts.createDeps()))] };
  },
});

export class LiveService<Emits, Calls, Deps extends RuntimeDeps> {
  readonly #parts: ServiceParts<Emits, Calls, Deps>;
  readonly #host: Host;
  readonly #outbox: Outbox;
  readonly #replies: Replies;
  readonly #memory: ServiceMemory;
  /** Pools and breakers belong to the process, not to a message. */
  readonly #calls = new Map<string, CallInFlow>();

  constructor(parts: ServiceParts<Emits, Calls, Deps>, host: Host) {
    this.#parts = parts;
    this.#host = host;
    this.#outbox = new Outbox(parts.name, host);
    this.#replies = new Replies(host.broker);
    this.#memory = new ServiceMemory(host.problem);
  }

  async open(): Promise<RunningService> {
    const { name, healthPath } = this.#parts;
    const replyTopics = new Set<Promise<void>>();
    const entrances = this.#parts.entrances({
      message: (publication, replies) => {
        if (publication.request) replyTopics.add(this.#replies.watch(publication.request.replyTo));
        return this.#entrance(publication, replies ?? []);
      },
      call: (config) => callEntrance(config, this.#call(config)),
    });
    await Promise.all(replyTopics);
    return { name, healthPath, entrances, drain: () => this.#drain() };
  }

  /** Takes messages and calls; resolves with the entrances at which other processes call. */
  async listen(deps: Deps): Promise<Entrance[]> {
    const shared = this.#parts.sharedWorkers && new Gate(this.#parts.sharedWorkers * this.#replicas);
    if (this.#parts.outbox) this.#outbox.resume(deps.outbox);
    const answers = this.#parts.answers.map((answering) => this.#answer(answering, deps, shared || undefined));
    for (const subscription of this.#parts.subscriptions)
      await this.#subscribe(subscription, deps, shared || undefined);
    return answers;
  }

  async #drain(): Promise<void> {
    await this.#memory.drain();
    await this.#outbox.drain();
  }

  get #replicas(): number {
    return this.#host.replicas ?? this.#parts.replicas;
  }

  async #subscribe(
    subscription: Subscription<Emits, Calls, Deps>,
    deps: Deps,
    shared: Gate | undefined,
  ): Promise<void> {
    const { config } = subscription;
    const workerCount = config.concurrency * this.#replicas;
    const work = this.#work(subscription, deps);
    const host = { ...this.#host, processed: deps.processed ?? this.#host.processed };
    const consumer = new Consumer(this.#parts.name, config, host, work);
    const queue = {
      topic: config.topic,
      name: config.queue,
      ...(config.accepts && { accepts: config.accepts }),
      workers: shared ?? new Gate(workerCount),
      workerCount,
      prefetch: config.prefetch,
      ...(config.ackTimeoutMs !== undefined && { ackTimeoutMs: config.ackTimeoutMs }),
      ...(config.terms && { terms: config.terms }),
    };
    const { broker } = this.#host;
    const of = { topic: config.topic.name, group: config.queue };
    this.#host.measure({ what: 'messages-waiting', of, read: () => broker.backlog(config.topic, config.queue) });
    await broker.consume(queue, (delivery) => consumer.take(delivery));
  }

  #work({ config, handlers, failed = [], exhausted = [] }: Subscription<Emits, Calls, Deps>, deps: Deps) {
    const run = async (
      among: readonly CheckedHandler<Emits, Calls, Deps>[],
      phase: string,
      event: CloudEvent,
      attempt: number,
    ) => {
      const cause = causeOf(event, consumerName(config) + phase);
      const handler = among.find((candidate) => candidate.type === event.type);
      await handler?.run(event, this.#context(cause, attempt, config.standIn), deps);
    };
    return {
      handlerFor: (type: string) => handlers.find((handler) => handler.type === type),
      typeOf: (data: unknown) => handlers.find((handler) => handler.refusal(data) === undefined)?.type,
      run: (event: CloudEvent, attempt: number) => run(handlers, '', event, attempt),
      failed: (event: CloudEvent, attempt: number) => run(failed, ` failed ${attempt}`, event, attempt),
      exhausted: (event: CloudEvent, attempt: number) => run(exhausted, ' exhausted', event, attempt),
    };
  }

  #answer({ config, workers, answer }: Answering<Emits, Calls, Deps>, deps: Deps, shared: Gate | undefined): Entrance {
    const work = answerWith(config, shared ?? new Gate(workers * this.#replicas), async (request) => {
      const event = callEvent(config.name, request);
      return answer(request.data, this.#context(causeOf(event, config.name), 1, config.standIn), deps);
    });
    this.#host.callees.add(config.name, work);
    return answerEntrance(config.name, work);
  }

  #call(config: CallConfig): CallInFlow {
    const call = this.#calls.get(config.name) ?? callVia(this.#host, config);
    this.#calls.set(config.name, call);
    return call;
  }

  #context(cause: Cause, attempt: number, standIn: StandIn): Context<Emits, Calls> {
    const { correlationid: correlationId, traceparent } = cause.event;
    const flow = { correlationId, ...(traceparent !== undefined && { traceparent }) };
    return createContext({
      emit: this.#parts.emits(this.#emitter(cause)),
      call: this.#parts.calls({ call: (config) => (request) => this.#call(config)(request, flow) }),
      attempt,
      consumer: cause.consumer,
      event: cause.event,
      standIn,
      standInFactor: this.#host.standInFactor,
      memory: this.#memory,
    });
  }

  #emitter(cause: Cause): Emitter {
    return {
      message: (publication) => async (data, options) => {
        await this.#outbox.publish(publication, data, cause, options);
      },
      request: (publication, replies) => async (data, options) => {
        const { reply } = await this.#ask(publication, data, replies, cause, options);
        return reply;
      },
    };
  }

  /** Waits for the reply from before the request leaves. */
  async #ask<Data, Reply>(
    publication: Publication<Data>,
    data: Data,
    contracts: readonly MessageContract<Reply>[],
    cause?: Cause,
    options: PublishOptions = {},
  ) {
    const { request } = publication;
    if (!request) throw new Error(`${publication.name} expects no reply`);
    await this.#replies.watch(request.replyTo);
    const id = options.id ?? idOf(publication, cause);
    const waiting = this.#replies.wait(id, contracts, request.timeoutMs);
    // Awaited below; until then a timeout while publishing must not count as unhandled.
    waiting.catch(() => undefined);
    const published = await this.#outbox.publish(publication, data, cause, { ...options, id });
    if (published.refused) throw new Error(`${publication.name} was not asked: ${published.refused}`);
    return { ...published, reply: await waiting };
  }

  #entrance<Data>(publication: Publication<Data>, replies: readonly MessageContract<unknown>[]): Entrance {
    const { contract } = publication;
    return {
      path: publication.path ?? `/${contract.slug}`,
      accept: async (data, options = {}) => {
        if (!contract.isValid(data)) return { outcome: 'invalid', problems: contract.problems() };
        if (!publication.request) return accepted(await this.#outbox.publish(publication, data, undefined, options));
        const { reply, event } = await this.#ask(publication, data, replies, undefined, options);
        return { outcome: 'published', event, reply: reply.data };
      },
    };
  }
}
