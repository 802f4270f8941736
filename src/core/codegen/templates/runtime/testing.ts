/** Tries a handler or an answer without a broker: what it would publish is checked against the schemas and recorded. */
import { createContext, ServiceMemory } from './context.ts';
import type { CloudEvent } from './envelope.ts';
import type { Context, MessageContract } from './handler.ts';
import type { Publication } from './publication.ts';
import type { Emitter, RuntimeDeps, ServiceParts } from './service.ts';

export interface Trial {
  /** In the order of publishing. */
  readonly published: readonly { readonly type: string; readonly data: unknown }[];
  /** The types of what was published, each once, sorted. */
  readonly types: readonly string[];
  readonly called: readonly string[];
}

export interface TrialOptions {
  /** Chance is drawn from the id: other ids take other branches. */
  readonly id?: string;
  readonly attempt?: number;
  /** What a request is answered with, by the type of the reply. */
  readonly replyWith?: (type: string) => unknown;
  readonly answerWith?: unknown;
}

/** Runs the handler that a subscription has for this message. Throws what the handler throws. */
export const tryHandler = async <Emits, Calls, Deps extends RuntimeDeps, Data>(
  parts: ServiceParts<Emits, Calls, Deps>,
  subscriptionName: string,
  contract: MessageContract<Data>,
  data: Data,
  options: TrialOptions = {},
): Promise<Trial> => {
  const subscription = parts.subscriptions.find(({ config }) => config.name === subscriptionName);
  const handler = subscription?.handlers.find(({ type }) => type === contract.type);
  if (!handler) {
    const others = parts.subscriptions.filter(({ handlers }) => handlers.some(({ type }) => type === contract.type));
    const names = others.map(({ config }) => config.name).join(' or ');
    const fix = names === '' ? 'delete this test' : `name ${names} in this test`;
    throw new Error(`${parts.name} has no handler for ${contract.type} from ${subscriptionName}: ${fix}`);
  }
  const refusal = handler.refusal(data);
  if (refusal !== undefined) throw new Error(`${contract.type} is not valid: ${refusal}`);
  const event = eventOf(contract.type, data, options.id);
  return trialOf(parts, subscriptionName, event, options, (context, deps) => handler.run(event, context, deps));
};

/** Runs what answers this call. Throws what it throws. */
export const tryAnswer = async <Emits, Calls, Deps extends RuntimeDeps>(
  parts: ServiceParts<Emits, Calls, Deps>,
  call: string,
  request: unknown,
  options: TrialOptions = {},
): Promise<Trial & { readonly reply: unknown }> => {
  const answering = parts.answers.find(({ config }) => config.name === call);
  if (!answering) throw new Error(`${parts.name} does not answer ${call}: delete this test`);
  let reply: unknown;
  const trial = await trialOf(parts, call, eventOf(call, request, options.id), options, async (context, deps) => {
    reply = await answering.answer(request, context, deps);
  });
  return { ...trial, reply };
};

const trialOf = async <Emits, Calls, Deps extends RuntimeDeps>(
  parts: ServiceParts<Emits, Calls, Deps>,
  consumer: string,
  event: CloudEvent,
  options: TrialOptions,
  run: (context: Context<Emits, Calls>, deps: Deps) => Promise<void>,
): Promise<Trial> => {
  const recording: Recording = { published: [], called: [] };
  const memory = memoryOf(parts);
  const context = createContext({
    emit: parts.emits(recorder(event, recording, options)),
    call: parts.calls(caller(recording, options)),
    attempt: options.attempt ?? 1,
    consumer,
    event,
    standIn: {},
    standInFactor: 0,
    memory,
  });
  await run(context, await parts.createDeps());
  await memory.drain();
  return { ...recording, types: [...new Set(recording.published.map(({ type }) => type))].sort() };
};

/** Counters go on over the trials of a service, as they do in its process. */
const memories = new WeakMap<object, ServiceMemory>();

const memoryOf = (parts: object): ServiceMemory => {
  const memory = memories.get(parts) ?? new ServiceMemory((what, error) => console.error(`${what}:`, error));
  memories.set(parts, memory);
  return memory;
};

interface Recording {
  readonly published: { type: string; data: unknown }[];
  readonly called: string[];
}

const record = <Data>(recording: Recording, { contract }: Publication<Data>, data: Data): void => {
  if (!contract.isValid(data)) throw new Error(`${contract.type} is published with bad data: ${contract.problems()}`);
  recording.published.push({ type: contract.type, data });
};

const recorder = (event: CloudEvent, recording: Recording, options: TrialOptions): Emitter => ({
  message: (publication) => async (data) => record(recording, publication, data),
  request: (publication, replies) => async (data) => {
    record(recording, publication, data);
    for (const reply of replies) {
      const answer = options.replyWith?.(reply.type);
      if (reply.isValid(answer)) return { ...event, type: reply.type, data: answer };
    }
    throw new Error(`no valid reply to ${publication.contract.type} is given to the trial`);
  },
});

const caller = (recording: Recording, options: TrialOptions) => ({
  call:
    ({ name }: { readonly name: string }) =>
    async () => {
      recording.called.push(name);
      return options.answerWith ?? {};
    },
});

const eventOf = (type: string, data: unknown, id = 'test'): CloudEvent => ({
  specversion: '1.0',
  id,
  source: '/test',
  type,
  time: new Date(0).toISOString(),
  datacontenttype: 'application/json',
  correlationid: id,
  data,
});
