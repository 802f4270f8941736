import { expect, test } from 'vitest';
import type { Subscribe } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { natsWorkqueueOverlap } from './nats-workqueue-overlap.ts';

const jobs = (stock: Partial<Subscribe>, mail: Partial<Subscribe>, topic: Partial<Topic> = {}) =>
  draft()
    .publisher('cart')
    .topic('jobs', { broker: 'nats', nats: { retention: 'work-queue' }, ...topic })
    .message('placed')
    .message('paid')
    .publish('cart', 'jobs', { message: 'placed' })
    .publish('cart', 'jobs', { id: 'pays', message: 'paid' })
    .service('stock')
    .service('mail')
    .subscribe('jobs', 'stock', stock)
    .subscribe('jobs', 'mail', mail)
    .done();
const subjects = (stock: string, mail: string) => jobs({ nats: { subject: stock } }, { nats: { subject: mail } });

describeRule(natsWorkqueueOverlap, {
  finds: [
    { name: 'two readers of everything', design: jobs({}, {}) },
    { name: 'one that takes all and one that takes a part', design: jobs({}, { nats: { subject: 'jobs.paid' } }) },
    { name: 'subjects that meet', design: subjects('jobs.*', 'jobs.paid') },
    { name: 'filters with a message in common', design: jobs({ filter: ['placed', 'paid'] }, { filter: ['paid'] }) },
    { name: 'readers that are not durable', design: jobs({ nats: { durable: false } }, { nats: { durable: false } }) },
  ],
  leavesAlone: [
    { name: 'one group', design: jobs({ group: 'workers' }, { group: 'workers' }) },
    { name: 'subjects that do not meet', design: subjects('jobs.placed', 'jobs.paid') },
    { name: 'filters for different messages', design: jobs({ filter: ['placed'] }, { filter: ['paid'] }) },
    { name: 'messages that are kept until limits are reached', design: jobs({}, {}, { nats: {} }) },
    { name: 'another broker', design: jobs({}, {}, { broker: 'rabbitmq' }) },
  ],
  boundary: [
    { name: 'one word more', found: subjects('jobs.*', 'jobs.paid'), alone: subjects('jobs.*', 'jobs.paid.late') },
  ],
});

test('names the consumers, and the fix keeps messages for all of them', () => {
  const [finding] = findingsOf(natsWorkqueueOverlap, jobs({}, {}));
  expect(finding?.message.en).toBe('2 consumers of “Jobs” want the same messages: “Mail”, “Stock”.');
  expect(finding?.links).toEqual(['jobs-to-mail', 'jobs-to-stock']);
  expect(fixed(natsWorkqueueOverlap, jobs({}, {})).nodes?.jobs).toMatchObject({ nats: { retention: 'interest' } });
});

test('where the server remembers no consumer, the fix does not make messages go at once', () => {
  const design = jobs({ nats: { durable: false } }, { nats: { durable: false } });
  expect(fixed(natsWorkqueueOverlap, design).nodes?.jobs).toMatchObject({ nats: { retention: 'limits' } });
});
