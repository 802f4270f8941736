/** Calls between services: pool, breaker, rate limit and retries of the caller, workers of the callee. */
import { Breaker, type BreakerPolicy } from './breaker.ts';
import type { CallRequest, Flow } from './callees.ts';
import type { StandIn } from './context.ts';
import { pause } from './durations.ts';
import { Gate } from './gate.ts';
import type { Host } from './host.ts';
import { RateLimit, type RateLimitPolicy } from './rate-limit.ts';
import { delayAfter, isLastDelivery, type RetryPolicy } from './retry.ts';

export interface CallConfig {
  readonly name: string;
  /** The service that answers. */
  readonly to: string;
  /** The variable of the environment that says where it listens. */
  readonly address: string;
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

/** One call, as part of the flow that it belongs to. */
export type CallInFlow = (request: unknown, flow?: Flow) => Promise<unknown>;

/** The caller's side: one function per drawn call, with the pool and breaker that it keeps. */
export const callVia = ({ callees, measure }: Pick<Host, 'callees' | 'measure'>, config: CallConfig): CallInFlow => {
  const pool = new Gate(config.pool ?? Number.POSITIVE_INFINITY);
  const breaker = config.breaker && new Breaker(config.breaker);
  if (breaker) measure({ what: 'breaker-open', of: { call: config.name }, read: () => Number(breaker.isOpen) });
  const limit = config.rateLimit && new RateLimit(config.rateLimit);
  const once = async (data: unknown, flow: Flow) => {
    await limit?.take();
    const attempt = () =>
      pool.within(() => callees.ask(config, { ...flow, data, expiresAt: Date.now() + config.timeoutMs }));
    return breaker ? breaker.run(attempt) : attempt();
  };
  return async (request, flow = {}) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await once(request, flow);
      } catch (error) {
        if (callees.isClosed || isLastDelivery(config.retry, attempt)) throw error;
        await pause(delayAfter(config.retry, attempt, Math.random()));
      }
    }
  };
};

/** The callee's side: works on so many requests at once, in the order in which they came. */
export const answerWith = (
  config: Pick<CallConfig, 'dropExpired'>,
  workers: Gate,
  answer: (request: CallRequest) => Promise<unknown>,
): ((request: CallRequest) => Promise<unknown>) => {
  return (request) =>
    workers.within(async () => {
      if (config.dropExpired && Date.now() > request.expiresAt) throw new Error('expired');
      return (await answer(request)) ?? null;
    });
};
