import { expect, test } from 'vitest';
import type { Publisher, Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { noFacts } from '../../testing/facts.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { validate } from '../../validate.ts';
import { plaintextTransport } from './plaintext-transport.ts';

const orders = (topic: Partial<Topic>, pii: string[] = [], web: Partial<Publisher> = {}) =>
  draft()
    .with({ broker: 'nats' })
    .message('placed', { pii })
    .publisher('web', web)
    .topic('orders', topic)
    .publish('web', 'orders', { message: 'placed' })
    .done();
const severities = (design: ReturnType<typeof orders>) =>
  findingsOf(plaintextTransport, design).map(({ severity }) => severity);

describeRule(plaintextTransport, {
  finds: [
    { name: 'a topic of which nothing is said', design: orders({}) },
    { name: 'a topic that is not encrypted', design: orders({ encrypted: 'none' }) },
    { name: 'a topic that is encrypted where it lies only', design: orders({ encrypted: 'rest' }) },
    { name: 'a topic on another broker than the others', design: orders({ broker: 'mqtt' }) },
  ],
  leavesAlone: [
    { name: 'a topic that is encrypted in transit', design: orders({ encrypted: 'transport' }) },
    { name: 'a topic that is encrypted throughout', design: orders({ encrypted: 'both' }, ['/email']) },
    { name: 'a topic in memory', design: orders({ broker: 'in-memory' }) },
    { name: 'a design whose broker is not chosen', design: draft().topic('orders').done() },
  ],
  boundary: [
    {
      name: 'the first broker that is not in memory',
      found: draft().topic('orders', { broker: 'redis' }).done(),
      alone: draft().with({ broker: 'redis' }).topic('orders', { broker: 'in-memory' }).done(),
    },
  ],
});

test('is an error where a public source speaks to the broker itself, else a warning; and with personal data where no other rule says that', () => {
  const alone = { rules: { severity: { 'pii-unprotected': 'off' } } } as const;
  expect(severities({ ...orders({}, ['/email']), ...alone })).toEqual(['error']);
  expect(severities(orders({}))).toEqual(['warning']);
  expect(severities(orders({}, ['/email']))).toEqual([]);
  const open = { exposure: 'public', authenticated: true } as const;
  expect(severities(orders({}, [], { ...open, source: 'device' }))).toEqual(['error']);
  expect(severities(orders({}, [], { ...open, source: 'http' }))).toEqual(['warning']);
});

test('says what travels in plain text', () => {
  const message = (design: ReturnType<typeof orders>) => findingsOf(plaintextTransport, design)[0]?.message.en;
  expect(message(orders({}))).toBe('Messages travel to and from “Orders” unencrypted.');
  const alone = { rules: { severity: { 'pii-unprotected': 'off' } } } as const;
  expect(message({ ...orders({}, ['/email', '/name']), ...alone })).toBe(
    'Messages with personal data (/email, /name) travel to and from “Orders” unencrypted.',
  );
  expect(message(orders({}, [], { exposure: 'public' }))).toBe(
    'Messages of “Web”, which is open to the public, travel to “Orders” unencrypted.',
  );
});

test('personal data in plain text is told once, with what else it lacks', () => {
  const told = validate(orders({}, ['/email']), noFacts).filter(({ pointer }) => pointer === '/nodes/orders/encrypted');
  expect(told.map(({ rule, severity }) => [rule, severity])).toEqual([['pii-unprotected', 'error']]);
});

test('the fix adds the way to what is encrypted already, and a sketch is not asked', () => {
  expect(fixed(plaintextTransport, orders({ encrypted: 'rest' })).nodes?.orders).toMatchObject({ encrypted: 'both' });
  const sketch = { ...orders({}), rules: { preset: 'draft' } } as const;
  expect(validate(sketch, noFacts, [plaintextTransport])).toEqual([]);
});
