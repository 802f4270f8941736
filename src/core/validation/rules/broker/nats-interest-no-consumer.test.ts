import { expect, test } from 'vitest';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { natsInterestNoConsumer } from './nats-interest-no-consumer.ts';

const jobs = (topic: Partial<Topic> = {}) =>
  draft()
    .publisher('cart')
    .topic('jobs', { broker: 'nats', nats: { retention: 'interest' }, ...topic })
    .publish('cart', 'jobs')
    .service('stock');
const read = (durable: boolean | undefined, topic: Partial<Topic> = {}) =>
  jobs(topic).subscribe('jobs', 'stock', durable === undefined ? {} : { nats: { durable } });

describeRule(natsInterestNoConsumer, {
  finds: [
    { name: 'a stream that nobody reads', design: jobs().done() },
    { name: 'a reader that the server forgets', design: read(false).done() },
    {
      name: 'two such readers',
      design: read(false)
        .service('mail')
        .subscribe('jobs', 'mail', { nats: { durable: false } })
        .done(),
    },
  ],
  leavesAlone: [
    { name: 'a reader of which nothing is said, since it is durable', design: read(undefined).done() },
    { name: 'one durable reader beside others', design: read(false).service('mail').subscribe('jobs', 'mail').done() },
    { name: 'messages that are kept until limits are reached', design: read(false, { nats: {} }).done() },
    { name: 'work queues, which keep what nobody reads', design: jobs({ nats: { retention: 'work-queue' } }).done() },
    { name: 'another broker', design: jobs({ broker: 'kafka' }).done() },
  ],
  boundary: [{ name: 'a durable reader', found: read(false).done(), alone: read(true).done() }],
});

test('says when messages go, and who is not remembered', () => {
  const text = (design: ReturnType<ReturnType<typeof jobs>['done']>) =>
    findingsOf(natsInterestNoConsumer, design)[0]?.message.en;
  expect(text(jobs().done())).toBe(
    'Messages of “Jobs” are deleted as they come: it keeps them while a consumer wants them, and has none.',
  );
  expect(text(read(false).done())).toBe(
    'Messages of “Jobs” are deleted while its readers are away: the server does not remember “Stock”.',
  );
});

test('the fix makes readers durable; where there are none, it keeps messages until limits are reached', () => {
  expect(fixed(natsInterestNoConsumer, read(false).done()).links?.['jobs-to-stock']).toMatchObject({
    nats: { durable: true },
  });
  expect(fixed(natsInterestNoConsumer, jobs().done()).nodes?.jobs).toMatchObject({ nats: { retention: 'limits' } });
});
