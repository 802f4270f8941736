/** Synchronous calls between services: a pool, a timeout per attempt, retries, a circuit breaker. */
import { Breaker, type BreakerPolicy } from './breaker.ts';
import type { Broker } from './broker.ts';
import type { StandIn } from './context.ts';
import { pause } from './durations.ts';
import { Gate } from './gate.ts';
import type { Call } from './handler.ts';
import { RateLimit, type RateLimitPolicy } from './rate-limit.ts';
import { delayAfter, isLastDelivery, type RetryPolicy } from './retry.ts';

export interface CallConfig {
  readonly name: string;
  /** Where the callee listens. */
  readonly subject: string;
  readonly timeoutMs: number;
  readonly retry: RetryPolicy;
  /** Calls in flight of one process. */
  readonly pool?: number;
  readonly breaker?: BreakerPolicy;
  readonly rateLimit?: RateLimitPolicy;
  /** The callee skips requests whose caller has given up. */
  readonly dropExpired: boolean;
  readonly standIn: StandIn;
}

/** What travels: the request, and until when its sender waits. */
interface Envelope {
  readonly expiresAt: number;
  readonly request: unknown;
}

type Reply = { readonly ok: true; readonly reply: unknown } | { readonly ok: false; readonly reason: string };

/** The callee could not answer; the reason is its own. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
}

/** The caller's side: one function per drawn call, with the pool and breaker that it keeps. */
export const callVia = (broker: Broker, config: CallConfig): Call => {
  const pool = new Gate(config.pool ?? Number.POSITIVE_INFINITY);
  const breaker = config.breaker && new Breaker(config.breaker);
  const limit = config.rateLimit && new RateLimit(config.rateLimit);
  const once = async (request: unknown) => {
    await limit?.take();
    const attempt = () => pool.within(() => send(broker, config, request));
    return breaker ? breaker.run(attempt) : attempt();
  };
  return async (request) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await once(request);
      } catch (error) {
        if (isLastDelivery(config.retry, attempt)) throw error;
        await pause(delayAfter(config.retry, attempt, Math.random()));
      }
    }
  };
};

/** The callee's side: works on so many requests at once, in the order in which they came. */
export const answerVia = (
  broker: Broker,
  config: CallConfig,
  workers: Gate,
  answer: (request: unknown) => Promise<unknown>,
): Promise<void> =>
  broker.answer(config.subject, (text) =>
    workers.within(async () => {
      // What cannot be read is answered, too: nobody may end this process by asking nonsense.
      try {
        const { expiresAt, request } = JSON.parse(text) as Envelope;
        if (config.dropExpired && Date.now() > expiresAt) return JSON.stringify(failed('expired'));
        return JSON.stringify({ ok: true, reply: (await answer(request)) ?? null } satisfies Reply);
      } catch (error) {
        return JSON.stringify(failed(error instanceof Error ? error.message : String(error)));
      }
    }),
  );

const failed = (reason: string): Reply => ({ ok: false, reason });

const send = async (broker: Broker, config: CallConfig, request: unknown): Promise<unknown> => {
  const envelope: Envelope = { expiresAt: Date.now() + config.timeoutMs, request };
  const reply = JSON.parse(await broker.ask(config.subject, JSON.stringify(envelope), config.timeoutMs)) as Reply;
  if (!reply.ok) throw new CallFailed(`${config.name}: ${reply.reason}`);
  return reply.reply;
};
