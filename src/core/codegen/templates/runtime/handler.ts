/** What a handler gets and gives: a typed message in, typed functions to publish and to call with. */

import type { Duration } from './durations.ts';
import type { CloudEvent } from './envelope.ts';

/** A message whose data its schema has accepted. */
export interface Message<Data> extends CloudEvent {
  readonly data: Data;
}

export interface EmitOptions {
  /** Overrides the id; publishing twice with one id is publishing once, within the broker's window. */
  readonly id?: string;
  /** Extension attributes of the envelope that the design names; without it, those of the message in work go on. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Given to the outbox store where the design draws one: the message is written down in this transaction. */
  readonly transaction?: unknown;
}

/** Resolves once the broker has confirmed the message. */
export type Emit<Data> = (data: Data, options?: EmitOptions) => Promise<void>;

/** Resolves with the correlated reply; rejects with `ReplyTimeout` when none comes in time. */
export type Request<Data, Reply> = (data: Data, options?: EmitOptions) => Promise<Message<Reply>>;

export type Call = (request: unknown) => Promise<unknown>;

export interface Context<Emits, Calls> {
  readonly emit: Emits;
  readonly call: Calls;
  /** 1 for the first delivery of this message. */
  readonly attempt: number;
  /** Stands in for the real work: takes as long and fails as often as the design draws it. */
  standIn(): Promise<void>;
  /** True with this probability; the same answer for every delivery of one message. */
  chance(name: string, probability: number): boolean;
  /** At most one of the named outcomes, each with its own probability; the rest is undefined. */
  choose<Outcome extends string>(name: string, probabilities: Readonly<Record<Outcome, number>>): Outcome | undefined;
  /** True at every n-th time in this process. */
  everyNth(name: string, n: number): boolean;
  /** Runs work after a delay without holding the worker; a drain waits for it, a crash forgets it. */
  later(delay: Duration, work: () => Promise<void>): void;
}

export type Handler<Data, Emits, Calls, Deps> = (
  message: Message<Data>,
  context: Context<Emits, Calls>,
  deps: Deps,
) => Promise<void>;

export type Answer<Emits, Calls, Deps> = (
  request: unknown,
  context: Context<Emits, Calls>,
  deps: Deps,
) => Promise<unknown>;

/** What somebody relies on. */
export interface Expectation {
  isValid(data: unknown): boolean;
  /** Why the last refused data was refused. */
  problems(): string;
}

/** A version that was published before and may still arrive. */
export interface EarlierVersion extends Expectation {
  /** To data as it is today; what comes out is checked as any other. */
  upgrade(data: unknown): unknown;
}

/** What a message type promises. */
export interface MessageContract<Data> {
  /** The CloudEvents type: `order.placed`. */
  readonly type: string;
  /** Its name in files and subjects: `order-placed`. */
  readonly slug: string;
  readonly version?: string;
  readonly earlier?: ReadonlyMap<string, EarlierVersion>;
  /** Older messages are worth nothing. */
  readonly deadlineMs?: number;
  /** JSON pointers to what identifies a person. */
  readonly personal?: readonly string[];
  /** Extension attributes of its envelope. */
  readonly attributes?: readonly string[];
  isValid(data: unknown): data is Data;
  /** Why the last refused data was refused. */
  problems(): string;
  /** The value that keeps messages in order, if the type has one. */
  keyOf(data: Data): string | undefined;
}

/** Thrown by a handler that knows that trying again is useless: straight to the dead letters. */
export class NotRetryable extends Error {
  override readonly name = 'NotRetryable';
}

/** A handler for one message type with the check of its data in front. */
export interface CheckedHandler<Emits, Calls, Deps> {
  readonly type: string;
  readonly slug: string;
  readonly deadlineMs?: number;
  readonly personal: readonly string[];
  /** Undefined when the data is what the type promises in this version of it, otherwise why not. */
  refusal(data: unknown, version?: string): string | undefined;
  run(event: CloudEvent, context: Context<Emits, Calls>, deps: Deps): Promise<void>;
}

export const checked = <Data, Emits, Calls, Deps>(
  contract: MessageContract<Data>,
  handler: Handler<Data, Emits, Calls, Deps>,
): CheckedHandler<Emits, Calls, Deps> => ({
  type: contract.type,
  slug: contract.slug,
  ...(contract.deadlineMs !== undefined && { deadlineMs: contract.deadlineMs }),
  personal: contract.personal ?? [],
  refusal: (data, version) => {
    const present = presentOf(contract, data, version);
    return 'data' in present ? undefined : present.problems;
  },
  run: async (event, context, deps) => {
    const present = presentOf(contract, event.data, event.dataversion);
    if ('data' in present) await handler({ ...event, data: present.data }, context, deps);
  },
});

type Present<Data> = { readonly data: Data } | { readonly problems: string };

/** Data of an earlier version is held to that version, then brought up to the present one. */
const presentOf = <Data>(
  contract: MessageContract<Data>,
  data: unknown,
  version: string | undefined,
): Present<Data> => {
  const earlier = version === undefined ? undefined : contract.earlier?.get(version);
  if (!earlier) return contract.isValid(data) ? { data } : { problems: contract.problems() };
  if (!earlier.isValid(data)) return { problems: `as version ${version}: ${earlier.problems()}` };
  try {
    const upgraded = earlier.upgrade(data);
    if (contract.isValid(upgraded)) return { data: upgraded };
    return { problems: `brought up from version ${version}: ${contract.problems()}` };
  } catch (error) {
    return { problems: `not brought up from version ${version}: ${String(error)}` };
  }
};
