import { expect, it } from 'vitest';
import type { TopicConfig } from './broker.ts';
import type { CloudEvent } from './envelope.ts';
import { outgoing } from './outgoing.ts';

const topic: TopicConfig = {
  name: 't',
  subject: 't',
  partitions: 1,
  ordered: false,
  onFull: 'drop-new',
  dedupWindowSeconds: 0,
  readers: [],
};

const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
const event: CloudEvent = {
  specversion: '1.0',
  id: 'e',
  source: '/s',
  type: 'said',
  time: '2026-01-01T00:00:00.000Z',
  datacontenttype: 'application/json',
  correlationid: 'c',
  traceparent,
  data: {},
};

it('a message travels with its trace, in the envelope and beside it', () => {
  const message = outgoing(topic, 'said', event);
  expect(JSON.parse(message.text)).toEqual(event);
  expect(message.headers.traceparent).toBe(traceparent);
});

it('a topic that is drawn without an envelope carries the payload alone', () => {
  const message = outgoing({ ...topic, envelope: 'none' }, 'said', { ...event, data: { a: 1 } });
  expect(message.text).toBe('{"a":1}');
  expect(message.headers).toEqual({ 'content-type': 'application/json', traceparent });
});

it('a topic that is drawn without traces carries none', () => {
  const message = outgoing({ ...topic, carriesTrace: false }, 'said', event);
  expect(message.text).not.toContain('traceparent');
  expect(message.headers).toEqual({ 'content-type': 'application/cloudevents+json' });
});
