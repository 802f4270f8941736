/** The way of a call to its callee: directly within a process, over HTTP to where the environment says it listens. */

import { nearest } from './telemetry.ts';

/** The flow of messages that a call belongs to. */
export interface Flow {
  readonly correlationId?: string;
  readonly traceparent?: string;
}

export interface CallRequest extends Flow {
  readonly data: unknown;
  /** Unix time in milliseconds until which its sender waits. */
  readonly expiresAt: number;
}

/** What names a call on its way. */
interface CallRoute {
  readonly name: string;
  readonly to: string;
  readonly address: string;
  readonly timeoutMs: number;
}

type Answer = (request: CallRequest) => Promise<unknown>;

export class CallTimeout extends Error {
  override readonly name = 'CallTimeout';

  constructor(call: string, timeoutMs: number) {
    super(`no answer to ${call} within ${timeoutMs} ms`);
  }
}

/** The callee could not answer, or could not be reached. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';

  constructor(call: string, reason: string) {
    super(`${call}: ${reason}`);
  }
}

export const answerPath = (call: string): string => `/answer-${call}`;

export class Callees {
  readonly #environment: NodeJS.ProcessEnv;
  readonly #here = new Map<string, Answer>();
  #isClosed = false;

  constructor(environment: NodeJS.ProcessEnv) {
    this.#environment = environment;
  }

  /** From now on this process answers the call. */
  add(call: string, answer: Answer): void {
    this.#here.set(call, answer);
  }

  /** Nobody is asked any more: who calls in a circle, or tries for ever, would do so behind the end of this process. */
  close(): void {
    this.#isClosed = true;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Throws `CallTimeout` or `CallFailed`. */
  async ask(route: CallRoute, request: CallRequest): Promise<unknown> {
    if (this.#isClosed) throw new CallFailed(route.name, 'this process has stopped');
    const here = this.#here.get(route.name);
    return here ? within(route, here(request)) : post(route, this.#environment[route.address], request);
  }
}

const within = async (route: CallRoute, answer: Promise<unknown>): Promise<unknown> => {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CallTimeout(route.name, route.timeoutMs)), route.timeoutMs);
  });
  try {
    return await Promise.race([answer.catch((error) => Promise.reject(failure(route, error))), timeout]);
  } finally {
    clearTimeout(timer);
  }
};

const post = async (route: CallRoute, base: string | undefined, request: CallRequest): Promise<unknown> => {
  if (!base) throw new CallFailed(route.name, `nothing says where ${route.to} listens; set ${route.address}`);
  try {
    const response = await fetch(`${base.replace(/\/$/, '')}/${route.to}${answerPath(route.name)}`, {
      method: 'POST',
      headers: headersOf(request),
      body: JSON.stringify(request.data ?? null),
      signal: AbortSignal.timeout(route.timeoutMs),
    });
    const reply: unknown = await response.json();
    if (response.ok) return reply;
    throw new CallFailed(route.name, errorIn(reply) ?? `status ${response.status}`);
  } catch (error) {
    throw failure(route, error);
  }
};

const headersOf = ({ correlationId, traceparent, expiresAt }: CallRequest): Record<string, string> => ({
  'content-type': 'application/json',
  'x-expires-at': String(expiresAt),
  ...(correlationId !== undefined && { 'x-correlation-id': correlationId }),
  ...(traceparent !== undefined && { traceparent: nearest(traceparent) }),
});

const errorIn = (reply: unknown): string | undefined =>
  typeof reply === 'object' && reply && 'error' in reply ? String(reply.error) : undefined;

const failure = (route: CallRoute, error: unknown): Error => {
  if (error instanceof CallFailed || error instanceof CallTimeout) return error;
  if (!(error instanceof Error)) return new CallFailed(route.name, String(error));
  if (error.name === 'TimeoutError') return new CallTimeout(route.name, route.timeoutMs);
  // What `fetch` throws says only that it failed; its cause says why.
  return new CallFailed(route.name, error.cause instanceof Error ? error.cause.message : error.message);
};
