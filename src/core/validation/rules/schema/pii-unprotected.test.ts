import { expect, test } from 'vitest';
import type { Subscribe } from '../../../model/link.ts';
import type { Message } from '../../../model/message.ts';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { piiUnprotected } from './pii-unprotected.ts';

const payload = { type: 'object', properties: { email: { type: 'string' }, total: { type: 'number' } } };
const shop = (
  topic: Partial<Topic>,
  message: Partial<Message> = { pii: ['/email'] },
  reader: Partial<Subscribe> = {},
) =>
  draft()
    .with({ broker: 'nats' })
    .message('placed', { payload, ...message })
    .publisher('web')
    .topic('orders', topic)
    .publish('web', 'orders', { message: 'placed' })
    .subscriber('mail')
    .subscribe('orders', 'mail', { seesPii: true, ...reader })
    .done();
const safe: Partial<Topic> = { encrypted: 'both' };

describeRule(piiUnprotected, {
  finds: [
    { name: 'a topic without encryption', design: shop({}) },
    { name: 'a topic that is encrypted in transit only', design: shop({ encrypted: 'transport' }) },
    { name: 'a topic that is encrypted at rest only', design: shop({ encrypted: 'rest' }) },
    { name: 'a topic that keeps it for ever', design: shop({ ...safe, replayable: true }) },
    {
      name: 'the last of each key, which stays',
      design: shop({ ...safe, broker: 'kafka', kafka: { cleanup: 'compact' }, retentionSeconds: 60 }),
    },
    { name: 'a reader that is not cleared', design: shop(safe, { pii: ['/email'] }, { seesPii: false }) },
    { name: 'a field that looks like it', design: shop(safe, {}) },
    {
      name: 'its dead letters, and who reads them',
      design: draft(shop(safe, { pii: ['/email'] }))
        .topic('dead')
        .subscribe('orders', 'mail', { seesPii: true, deadLetter: 'dead' })
        .subscriber('desk')
        .subscribe('dead', 'desk')
        .done(),
      times: 2,
    },
  ],
  leavesAlone: [
    { name: 'what is encrypted, limited and read by the cleared', design: shop({ ...safe, retentionSeconds: 60 }) },
    { name: 'what can be erased', design: shop({ ...safe, replayable: true, erasable: true }) },
    { name: 'what stays in memory', design: shop({ broker: 'in-memory' }) },
    { name: 'messages without personal data', design: shop({}, { pii: [] }, { seesPii: false }) },
    {
      name: 'a reader whose filter keeps it out',
      design: draft(shop(safe))
        .message('other')
        .subscriber('log')
        .subscribe('orders', 'log', { filter: ['other'] })
        .done(),
    },
  ],
  boundary: [
    {
      name: 'a field whose name says something else',
      found: shop(safe, { payload: { properties: { customerEmail: { type: 'string' } } } }),
      alone: shop(safe, { payload: { properties: { emailId: { type: 'string' } } } }),
    },
  ],
});

test('says which fields, where and what is missing', () => {
  const said = (...args: Parameters<typeof shop>) => findingsOf(piiUnprotected, shop(...args))[0]?.message.en;
  expect(said({})).toBe('“Orders” carries personal data (/email) that is not encrypted in transit or at rest.');
  expect(said({ encrypted: 'transport' })).toContain('not encrypted at rest.');
  expect(said(safe, { pii: ['/email'] }, { seesPii: false })).toBe(
    '“Mail” reads personal data (/email) from “Orders” and is not cleared for it.',
  );
});

test('only what the design itself calls personal is an error', () => {
  expect(findingsOf(piiUnprotected, shop({}))[0]).toMatchObject({
    severity: 'error',
    pointer: '/nodes/orders/encrypted',
  });
  expect(findingsOf(piiUnprotected, shop({}, {}))).toMatchObject([
    { severity: 'warning', pointer: '/messages/placed/pii' },
  ]);
});

test('the fixes encrypt, limit and mark', () => {
  expect(fixed(piiUnprotected, shop({})).nodes?.orders).toMatchObject({ encrypted: 'both' });
  expect(fixed(piiUnprotected, shop({ ...safe, replayable: true })).nodes?.orders).toMatchObject({
    retentionSeconds: 2_592_000,
  });
  expect(fixed(piiUnprotected, shop(safe, {})).messages?.placed?.pii).toEqual(['/email']);
});

test('who is cleared is for people to say, and marking waits until the data is protected', () => {
  const offered = (...args: Parameters<typeof shop>) => findingsOf(piiUnprotected, shop(...args)).map(({ fix }) => fix);
  expect(offered(safe, { pii: ['/email'] }, { seesPii: false })).toEqual([undefined]);
  expect(offered({}, {})).toEqual([undefined]);
});
