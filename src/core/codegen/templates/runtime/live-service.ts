/** A service brought to life in a process: its parts connected to the broker of the host. */
import { authenticateByToken, type Credentials } from './authentication.ts';
import { answerWith, type CallConfig, type CallInFlow, callVia } from './calls.ts';
import { Consumer } from './consumer.ts';
import { createContext, ServiceMemory, type StandIn } from './context.ts';
import { answerEntrance, callEntrance, callEvent, causeOf } from './entrance.ts';
import type { CloudEvent } from './envelope.ts';
import { Gate } from './gate.ts';
import type { CheckedHandler, Context } from './handler.ts';
import type { Host } from './host.ts';
import type { Cause } from './publication.ts';
import type { Schedule } from './schedule.ts';
import { Sending } from './sending.ts';
import type {
  Answering,
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
    const deps = await parts.createDeps();
    const schedules = schedulesOf(parts, running.entrances, deps);
    const entrances = guarded(parts, running.entrances, host, deps);
    return { ...running, schedules, entrances: [...entrances, ...(await live.listen(deps))] };
  },
});

const schedulesOf = <Deps extends RuntimeDeps>(
  { name, schedules = [] }: Pick<ServiceParts<unknown, unknown, Deps>, 'name' | 'schedules'>,
  entrances: readonly Entrance[],
  deps: Deps,
): Schedule[] =>
  schedules.map(({ config, data }) => {
    const entrance = entrances.find(({ path }) => path === config.path);
    if (!entrance) throw new Error(`${name} has no entrance ${config.path} for the schedule ${config.name}`);
    return { config, entrance, data: (tick) => data(tick, deps) };
  });

/** Not the answers to other services of the system, which are no entrances from outside. */
const guarded = (
  { name, callerTokens }: Pick<ServiceParts<unknown, unknown, RuntimeDeps>, 'name' | 'callerTokens'>,
  entrances: readonly Entrance[],
  { environment = {}, problem }: Host,
  { authenticate }: RuntimeDeps,
): readonly Entrance[] => {
  if (callerTokens === undefined) return entrances;
  const check = authenticate ?? authenticateByToken(environment, callerTokens);
  const admits = async (credentials: Credentials): Promise<boolean> => {
    try {
      return await check(credentials);
    } catch (error) {
      problem(`${name} cannot check who calls, and keeps them out`, error);
      return false;
    }
  };
  return entrances.map((entrance) => ({ ...entrance, admits }));
};

export class LiveService<Emits, Calls, Deps extends RuntimeDeps> {
  readonly #parts: ServiceParts<Emits, Calls, Deps>;
  readonly #host: Host;
  readonly #sending: Sending;
  readonly #memory: ServiceMemory;
  /** Pools and breakers belong to the process, not to a message. */
  readonly #calls = new Map<string, CallInFlow>();

  constructor(parts: ServiceParts<Emits, Calls, Deps>, host: Host) {
    this.#parts = parts;
    this.#host = { ...host, telemetry: host.telemetry.of(parts.name) };
    this.#sending = new Sending(parts.name, this.#host);
    this.#memory = new ServiceMemory(host.problem);
  }

  async open(): Promise<RunningService> {
    const { name, healthPath } = this.#parts;
    const entrances = this.#parts.entrances({
      message: (publication, replies = []) => this.#sending.entrance(publication, replies),
      call: (config) => callEntrance(config, this.#call(config)),
    });
    await this.#sending.ready();
    return { name, healthPath, entrances, drain: () => this.#drain() };
  }

  /** Takes messages and calls; resolves with the entrances at which other processes call. */
  async listen(deps: Deps): Promise<Entrance[]> {
    const shared = this.#parts.sharedWorkers && new Gate(this.#parts.sharedWorkers * this.#replicas);
    if (this.#parts.outbox) this.#sending.resume(deps.outbox);
    const answers = this.#parts.answers.map((answering) => this.#answer(answering, deps, shared || undefined));
    for (const subscription of this.#parts.subscriptions)
      await this.#subscribe(subscription, deps, shared || undefined);
    return answers;
  }

  async #drain(): Promise<void> {
    await this.#memory.drain();
    await this.#sending.drain();
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
      emit: this.#parts.emits(this.#sending.emitter(cause)),
      call: this.#parts.calls({ call: (config) => (request) => this.#call(config)(request, flow) }),
      attempt,
      consumer: cause.consumer,
      event: cause.event,
      standIn,
      standInFactor: this.#host.standInFactor,
      memory: this.#memory,
    });
  }
}
