import { describe, expect, it, onTestFinished } from 'vitest';
import { InMemoryBroker } from './adapters/in-memory.ts';
import type { TopicConfig } from './broker.ts';
import { Callees } from './callees.ts';
import { deadLetterOf } from './dead-letter.ts';
import { pause } from './durations.ts';
import { type CloudEvent, readEnvelope } from './envelope.ts';
import { Gate } from './gate.ts';
import { checked, type Emit, type Handler, type MessageContract, NotRetryable } from './handler.ts';
import type { Host } from './host.ts';
import { defineService } from './live-service.ts';
import type { Observation } from './observer.ts';
import { outgoing, type PublishOptions } from './outgoing.ts';
import { processedInMemory } from './processed.ts';
import { NotConfirmed, type Publication } from './publication.ts';
import type { RunningService } from './service.ts';
import type { SubscriptionConfig } from './subscription.ts';
import { unheard } from './testing/unheard.ts';

interface Said {
  readonly text: string;
}

interface Emits {
  heard: Emit<Said>;
}

const contractOf = (type: string): MessageContract<Said> => ({
  type,
  slug: type,
  isValid: (data): data is Said =>
    typeof data === 'object' && data !== null && 'text' in data && typeof data.text === 'string',
  problems: () => 'text is missing',
  keyOf: ({ text }) => text,
});

const topicOf = (name: string, terms: Partial<TopicConfig> = {}): TopicConfig => ({
  name,
  subject: name,
  partitions: 1,
  ordered: false,
  readers: [],
  onFull: 'drop-new',
  dedupWindowSeconds: 60,
  ...terms,
});

const publicationOf = (name: string, terms: Partial<Publication<Said>> = {}): Publication<Said> => ({
  name,
  topic: topicOf(name),
  contract: contractOf(name),
  confirmed: true,
  window: 10,
  giveUpAfterMs: 1_000,
  ...terms,
});

const retry = { maxDeliveries: 3, backoff: 'none', firstMs: 0, factor: 1, maxMs: 0, jitter: 0 } as const;

interface Drawn {
  readonly subscription?: Partial<SubscriptionConfig>;
  readonly said?: Partial<Publication<Said>>;
  readonly heard?: Partial<Publication<Said>>;
  readonly earlier?: MessageContract<Said>['earlier'];
  readonly personal?: readonly string[];
}

/** A speaker and a listener that answers `said` with `heard`; what happens is written down. */
const start = async (listen: Handler<Said, Emits, object, object>, drawn: Drawn = {}) => {
  const observations: Observation[] = [];
  const broker = new InMemoryBroker();
  const host: Host = {
    broker,
    callees: new Callees({}),
    ...unheard,
    observe: (seen) => observations.push(seen),
    processed: processedInMemory(),
    standInFactor: 1,
  };
  const said = publicationOf('said', drawn.said);
  const parts = { healthPath: '/health', replicas: 1, calls: () => ({}), answers: [], createDeps: () => ({}) };
  const config: SubscriptionConfig = {
    name: 'listening',
    topic: topicOf('said'),
    queue: 'listener',
    concurrency: 1,
    prefetch: 1,
    acknowledgeFirst: false,
    retry,
    deadLetter: topicOf('dead'),
    dropExpired: false,
    standIn: {},
    ...drawn.subscription,
  };
  const known = {
    ...(drawn.earlier && { earlier: drawn.earlier }),
    ...(drawn.personal && { personal: drawn.personal }),
  };
  const letters: CloudEvent[] = [];
  await broker.watch(topicOf('dead'), (text) => letters.push(JSON.parse(text)));
  const listener = defineService<Emits, object, object>({
    ...parts,
    name: 'listener',
    emits: (emitter) => ({ heard: emitter.message(publicationOf('heard', drawn.heard)) }),
    subscriptions: [{ config, handlers: [checked({ ...contractOf('said'), ...known }, listen)] }],
    entrances: () => [],
  });
  const speaker = defineService<object, object, object>({
    ...parts,
    name: 'speaker',
    emits: () => ({}),
    subscriptions: [],
    entrances: (doors) => [doors.message(said)],
  });
  await listener.start(host);
  const running = await speaker.start(host);
  onTestFinished(() => broker.stop(1_000));
  return {
    broker,
    observations,
    letters,
    say: (text: string, id?: string) => send(running, text, id),
    speak: (data: Said, options: PublishOptions) => running.entrances[0]?.accept(data, options),
    settled: () => broker.stop(5_000),
  };
};

const send = async (speaker: RunningService, text: string, id?: string) =>
  speaker.entrances[0]?.accept({ text }, id === undefined ? {} : { id });

const told = (observations: readonly Observation[], what: string) => observations.filter((seen) => seen.what === what);

const eventOf = (id: string): CloudEvent => ({
  specversion: '1.0',
  id,
  source: '/speaker',
  type: 'said',
  time: new Date().toISOString(),
  datacontenttype: 'application/json',
  correlationid: id,
  data: {},
});

describe('a running service', () => {
  it('hands the flow on: correlation, cause, trace, hops', async () => {
    const { broker, say, settled } = await start(async (message, { emit }) => emit.heard(message.data));
    const heard: CloudEvent[] = [];
    await broker.watch(topicOf('heard'), (text) => heard.push(JSON.parse(text)));
    const accepted = await say('hello');
    await settled();
    if (accepted?.outcome !== 'published') throw new Error('not published');
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({
      specversion: '1.0',
      source: '/listener',
      type: 'heard',
      correlationid: accepted.event.correlationid,
      causationid: accepted.event.id,
      partitionkey: 'hello',
      hops: 1,
      data: { text: 'hello' },
    });
    expect(heard[0]?.traceparent?.slice(0, 36)).toBe(accepted.event.traceparent?.slice(0, 36));
  });

  it('publishes under the same ids when a handler runs again', async () => {
    const { broker, observations, say, settled } = await start(async (message, { emit, attempt }) => {
      await emit.heard(message.data);
      if (attempt < 3) throw new Error('after publishing');
    });
    const heard: string[] = [];
    await broker.watch(topicOf('heard'), (text) => heard.push(text));
    await say('once');
    await settled();
    expect(told(observations, 'failed')).toHaveLength(2);
    expect(heard).toHaveLength(1);
  });

  it('says that a broker has not confirmed, after repetitions under one id', async () => {
    const { broker, say } = await start(async () => undefined, { said: { giveUpAfterMs: 100 } });
    const ids: string[] = [];
    broker.publish = ({ id }) => {
      ids.push(id);
      return Promise.reject(new Error('no connection'));
    };
    const saying = say('into the void', 'mine');
    await expect(saying).rejects.toThrow(NotConfirmed);
    await expect(saying).rejects.toThrow('said mine: the broker has not confirmed it in 0.1 s (no connection).');
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids)).toEqual(new Set(['mine']));
  });

  it('works on one delivery of a message at a time, and on none after the work is done', async () => {
    const twice = async (subscription: Partial<SubscriptionConfig>) => {
      let runs = 0;
      const listen = async () => {
        runs++;
        await pause(20);
      };
      const said = { topic: topicOf('said', { dedupWindowSeconds: 0 }) };
      const { observations, say, settled } = await start(listen, {
        said,
        subscription: { concurrency: 2, ...said, ...subscription },
      });
      await Promise.all([say('x', 'the-same'), say('x', 'the-same')]);
      await settled();
      return [runs, told(observations, 'repeated').length];
    };
    expect(await twice({})).toEqual([1, 1]);
    expect(await twice({ isRepeatable: true })).toEqual([2, 0]);
  });

  it('gives a message the same chances at every delivery', async () => {
    const draws: unknown[] = [];
    const { say, settled } = await start(async (_message, context) => {
      draws.push([context.chance('a', 0.5), context.choose('b', { left: 0.4, right: 0.4 })]);
      if (context.attempt < 3) throw new Error('again');
    });
    await say('x');
    await settled();
    expect(draws).toHaveLength(3);
    expect(new Set(draws.map((draw) => JSON.stringify(draw))).size).toBe(1);
  });

  it('sets a message aside with the reason when no delivery is left', async () => {
    const { letters, observations, say, settled } = await start(async () => {
      throw new Error('broken\nin two');
    });
    await say('x');
    await settled();
    expect(letters).toMatchObject([
      {
        type: 'said',
        deadletterreason: 'Error: broken%0Ain two',
        deadlettersource: 'listener@said',
        deadletterattempts: 3,
        data: { text: 'x' },
      },
    ]);
    expect(told(observations, 'dead-lettered')).toHaveLength(1);
  });

  it('hands on the attributes of a message that the next one has, too', async () => {
    const heard: CloudEvent[] = [];
    const tenant = { contract: { ...contractOf('heard'), attributes: ['tenant', 'region'] } };
    const { broker, speak, settled } = await start(
      (message, { emit }) => emit.heard(message.data, { attributes: { region: 'eu', other: 'no' } }),
      { said: { contract: { ...contractOf('said'), attributes: ['tenant'] } }, heard: tenant },
    );
    await broker.watch(topicOf('heard'), (text) => heard.push(JSON.parse(text)));
    await speak({ text: 'x' }, { attributes: { tenant: 'blue' } });
    await settled();
    expect(heard).toMatchObject([{ tenant: 'blue', region: 'eu' }]);
    expect(heard[0]).not.toHaveProperty('other');
  });

  it('reads messages without an envelope, each delivery as a message of its own', async () => {
    const bare = topicOf('said', { envelope: 'none' });
    const seen: string[] = [];
    const { broker, letters, say, settled } = await start(async ({ data }) => void seen.push(data.text), {
      said: { topic: bare },
      subscription: { topic: bare, isRepeatable: true },
    });
    for (const text of ['a', 'a', 'b']) await say(text);
    const text = JSON.stringify({ other: 1 });
    await broker.publish({ topic: bare, message: 'said', id: 'i', lane: 0, text, headers: {} });
    await settled();
    expect(seen).toEqual(['a', 'a', 'b']);
    expect(letters).toMatchObject([{ deadletterreason: 'no message that is read from said has such data' }]);
  });

  it('keeps personal data out of reasons', async () => {
    const { letters, observations, say, settled } = await start(
      async ({ data }) => {
        throw new Error(`cannot write to ${data.text}`);
      },
      { personal: ['/text'] },
    );
    await say('ada@example.com');
    await settled();
    expect(letters).toMatchObject([{ deadletterreason: 'Error: cannot write to ***' }]);
    expect(told(observations, 'failed')[0]?.reason).toBe('Error: cannot write to ***');
  });

  it('checks data of an earlier version as what it is, and brings it up to the present', async () => {
    const earlier = new Map([
      [
        '1.0.0',
        {
          isValid: (data: unknown) => typeof data === 'string',
          problems: () => 'no text',
          upgrade: (data: unknown) => (data === 'worse' ? data : { text: data }),
        },
      ],
    ]);
    const seen: string[] = [];
    const { broker, letters, settled } = await start(async ({ data }) => void seen.push(data.text), { earlier });
    const send = (data: unknown, dataversion: string) =>
      broker.publish(outgoing(topicOf('said'), 'said', { ...eventOf(`${data} ${dataversion}`), dataversion, data }));
    for (const data of ['hello', 7, 'worse']) await send(data, '1.0.0');
    await send({ text: 'of today' }, '2.0.0');
    await settled();
    expect(seen).toEqual(['hello', 'of today']);
    expect(letters.map(({ deadletterreason }) => deadletterreason)).toEqual([
      'as version 1.0.0: no text',
      'brought up from version 1.0.0: text is missing',
    ]);
  });

  it('sets aside what a reader does not expect', async () => {
    const expects = { isValid: (data: unknown) => JSON.stringify(data).includes('hello'), problems: () => 'no hello' };
    const { letters, observations, say, settled } = await start(async () => undefined, { subscription: { expects } });
    await say('bye');
    await say('hello');
    await settled();
    expect(told(observations, 'handled')).toHaveLength(1);
    expect(letters).toMatchObject([{ deadletterreason: 'not what listening expects: no hello' }]);
  });

  it('sets one message aside once for each group that gives it up', async () => {
    const { broker, letters, say, settled } = await start(async () => {
      throw new Error('broken');
    });
    const other = new Gate(1);
    const letter = (text: string) =>
      outgoing(topicOf('dead'), 'said', deadLetterOf(readEnvelope(text), 'other@said', 'too', 1));
    await broker.consume(
      { topic: topicOf('said'), name: 'other', workers: other, workerCount: 1, prefetch: 1 },
      async (delivery) => {
        await broker.publish(letter(delivery.text));
        await delivery.discard();
      },
    );
    await say('x');
    await settled();
    expect(letters.map(({ deadlettersource }) => deadlettersource).sort()).toEqual(['listener@said', 'other@said']);
    expect(new Set(letters.map(({ causationid }) => causationid)).size).toBe(1);
  });

  it('does not try again what is not worth it', async () => {
    const { letters, say, settled } = await start(async () => {
      throw new NotRetryable('no such product');
    });
    await say('x');
    await settled();
    expect(letters).toMatchObject([{ deadletterattempts: 1 }]);
  });

  it('sets aside what is no message, of an unknown type, or refused by its schema', async () => {
    const { broker, letters, settled } = await start(async () => undefined);
    const envelope = { specversion: '1.0', id: 'i', source: '/s', time: '2026-01-31T12:00:00Z', correlationid: 'c' };
    const texts = [
      'not json',
      '[]',
      JSON.stringify({ ...envelope, type: 'strange' }),
      JSON.stringify({ ...envelope, id: 'j', type: 'said', data: 7 }),
      JSON.stringify({ ...envelope, id: 'k', type: 'said', data: { text: 'x' }, traceparent: 7 }),
    ];
    for (const [number, text] of texts.entries())
      await broker.publish({ topic: topicOf('said'), message: 'said', id: `${number}`, lane: 0, text, headers: {} });
    await settled();
    expect(letters.map(({ deadletterreason }) => deadletterreason)).toEqual([
      'not JSON',
      'not a CloudEvent: the message is not a JSON object',
      'unknown message type strange',
      'text is missing',
      'not a CloudEvent: traceparent is not a text without control characters',
    ]);
    expect(letters[0]?.data).toEqual({ text: 'not json' });
  });

  it('has one effect for a message that comes twice', async () => {
    let effects = 0;
    const { observations, say, settled } = await start(async () => void effects++, {
      said: { topic: topicOf('said', { dedupWindowSeconds: 0, readers: [] }) },
    });
    await say('x', 'same');
    await say('x', 'same');
    await settled();
    expect(effects).toBe(1);
    expect(told(observations, 'repeated')).toHaveLength(1);
  });

  it('skips what is past its deadline where the design says so', async () => {
    const contract = { ...contractOf('said'), deadlineMs: -1 };
    const observations: Observation[] = [];
    const broker = new InMemoryBroker();
    const host: Host = {
      broker,
      callees: new Callees({}),
      ...unheard,
      observe: (seen) => observations.push(seen),
      processed: processedInMemory(),
      standInFactor: 0,
    };
    let handled = 0;
    const config = {
      name: 'l',
      topic: topicOf('said'),
      queue: 'q',
      concurrency: 1,
      prefetch: 1,
      acknowledgeFirst: false,
      retry,
      dropExpired: true,
      standIn: {},
    };
    await defineService<object, object, object>({
      name: 'late',
      healthPath: '/health',
      replicas: 1,
      emits: () => ({}),
      calls: () => ({}),
      answers: [],
      entrances: () => [],
      createDeps: () => ({}),
      subscriptions: [{ config, handlers: [checked(contract, async () => void handled++)] }],
    }).start(host);
    const text = JSON.stringify({
      specversion: '1.0',
      id: 'i',
      source: '/s',
      type: 'said',
      time: new Date().toISOString(),
      correlationid: 'c',
      data: { text: '' },
    });
    await broker.publish({ topic: topicOf('said'), message: 'said', id: 'i', lane: 0, text, headers: {} });
    await broker.stop(1_000);
    expect([handled, told(observations, 'expired').length]).toEqual([0, 1]);
  });

  it('acknowledges before the work where the design says so: one delivery, whatever happens', async () => {
    let runs = 0;
    const { letters, observations, say, settled } = await start(
      async () => {
        runs++;
        throw new Error('lost');
      },
      { subscription: { acknowledgeFirst: true } },
    );
    await say('x');
    await settled();
    expect([runs, letters.length, told(observations, 'failed').length]).toEqual([1, 0, 1]);
  });

  it('refuses data that the schema refuses before anything is sent', async () => {
    const { observations, say } = await start(async () => undefined);
    expect(await say(7 as unknown as string)).toEqual({ outcome: 'invalid', problems: 'text is missing' });
    expect(observations).toEqual([]);
  });

  it('stops a loop at its hop limit and a stream at its rate limit, without failing the handler', async () => {
    const { observations, say, settled } = await start(async (message, { emit }) => emit.heard(message.data), {
      heard: { hopLimit: 0 },
      said: { rateLimit: { perSecond: 0.001, burst: 1, onLimit: 'reject' } },
    });
    expect((await say('first'))?.outcome).toBe('published');
    expect(await say('second')).toMatchObject({ outcome: 'refused', reason: 'rate-limit' });
    await settled();
    const reasons = told(observations, 'discarded').map(({ type, reason }) => `${type}: ${reason}`);
    expect(reasons.sort()).toEqual(['heard: hop-limit', 'said: rate-limit']);
    expect(told(observations, 'handled')).toHaveLength(1);
  });

  it('tells the publisher when a topic refuses more', async () => {
    const full = topicOf('said', { capacity: 0, onFull: 'reject' });
    let release: () => void = () => undefined;
    const blocked = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { say } = await start(() => blocked, { said: { topic: full }, subscription: { topic: full } });
    expect((await say('in work'))?.outcome).toBe('published');
    await new Promise((resolve) => setImmediate(resolve));
    expect(await say('no room')).toMatchObject({ outcome: 'refused', reason: 'topic-full' });
    release();
  });
});
