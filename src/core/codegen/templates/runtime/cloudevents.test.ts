import { CloudEvent as Standard } from 'cloudevents';
import { expect, it, onTestFinished } from 'vitest';
import { InMemoryBroker } from './adapters/in-memory.ts';
import type { TopicConfig } from './broker.ts';
import { Callees } from './callees.ts';
import { deadLetterOf, unreadable } from './dead-letter.ts';
import { type CloudEvent, readEnvelope } from './envelope.ts';
import type { Host } from './host.ts';
import { Outbox } from './outbox.ts';
import type { PublishOptions } from './outgoing.ts';
import { processedInMemory } from './processed.ts';
import type { Publication } from './publication.ts';
import { unheard } from './testing/unheard.ts';

const topic: TopicConfig = {
  name: 'orders',
  subject: 'orders',
  partitions: 1,
  ordered: false,
  onFull: 'drop-new',
  dedupWindowSeconds: 0,
  readers: [],
};

const publication: Publication<unknown> = {
  name: 'orderPlaced',
  topic,
  contract: {
    type: 'order.placed',
    slug: 'order-placed',
    version: '1.2.0',
    attributes: ['tenant'],
    isValid: (data): data is unknown => data !== undefined,
    problems: () => '',
    keyOf: () => 'o-1',
  },
  confirmed: true,
  window: 1,
  giveUpAfterMs: 0,
};

/** What the broker is given, with everything that an envelope of ours can have. */
const publishedTexts = async (
  key = 'o-1',
  options: PublishOptions = { attributes: { tenant: 'blue' } },
): Promise<string[]> => {
  const broker = new InMemoryBroker();
  onTestFinished(() => broker.stop(0));
  const texts: string[] = [];
  await broker.watch(topic, (text) => texts.push(text));
  const host: Host = { broker, callees: new Callees({}), ...unheard, processed: processedInMemory(), standInFactor: 1 };
  const outbox = new Outbox('order', host);
  const keyed = { ...publication, contract: { ...publication.contract, keyOf: () => key } };
  const { event } = await outbox.publish(keyed, { orderId: 'o-1' }, undefined, options);
  const cause = { event: { ...event, requestid: 'r' }, consumer: 'stock@orders', nextIndex: () => 0 };
  await outbox.publish(publication, ['any', null, { json: true }], cause);
  return texts;
};

it('every envelope conforms to CloudEvents 1.0, as its own package checks it, and says the same there', async () => {
  const texts = await publishedTexts();
  const events = texts.map(readEnvelope);
  const letters = events.map((event) => deadLetterOf(event, 'stock@orders', 'Error: no', 3));
  const all: readonly CloudEvent[] = [...events, ...letters, unreadable('{')];
  expect(all).toHaveLength(5);
  for (const event of all) {
    const standard = new Standard({ ...event }, true);
    expect(standard.validate()).toBe(true);
    expect(JSON.parse(JSON.stringify(standard.toJSON()))).toEqual(event);
  }
});

it('what callers and data say over two lines is read as one', async () => {
  const said = { correlationId: 'a\tflow', id: 'an\nid', attributes: { tenant: 'blue\u0080' } };
  const [event] = (await publishedTexts('a\nkey', said)).map(readEnvelope);
  expect(event).toMatchObject({
    id: 'an%0Aid',
    correlationid: 'a%09flow',
    partitionkey: 'a%0Akey',
    tenant: 'blue%C2%80',
  });
  expect(event && new Standard({ ...event }, true).validate()).toBe(true);
});

it('an empty key is none, as the standard has no attribute without a text', async () => {
  const [event] = (await publishedTexts('')).map(readEnvelope);
  expect(event && 'partitionkey' in event).toBe(false);
});

it('the check can fail: a name of an attribute that the standard forbids is refused', async () => {
  const [text = ''] = await publishedTexts();
  const wrong = { ...readEnvelope(text), 'not-allowed': 'x' };
  expect(() => new Standard(wrong, true)).toThrow(/attribute name/);
});
