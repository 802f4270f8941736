import { expect, test } from 'vitest';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { natsDiscardOldQueue } from './nats-discard-old-queue.ts';

const jobs = (nats: NonNullable<Topic['nats']>, fields: Partial<Topic> = {}) =>
  draft()
    .publisher('cart')
    .topic('jobs', { broker: 'nats', capacity: 1000, nats, ...fields })
    .publish('cart', 'jobs')
    .service('stock')
    .subscribe('jobs', 'stock')
    .done();

describeRule(natsDiscardOldQueue, {
  finds: [
    { name: 'a work queue that discards the oldest', design: jobs({ retention: 'work-queue', discard: 'old' }) },
    { name: 'one that says nothing of it, as the server does it', design: jobs({ retention: 'work-queue' }) },
    { name: 'a stream that keeps what is wanted', design: jobs({ retention: 'interest', discard: 'old' }) },
    { name: 'one that drops the old on every broker', design: jobs({ retention: 'interest' }, { onFull: 'drop-old' }) },
  ],
  leavesAlone: [
    { name: 'one that refuses the new', design: jobs({ retention: 'work-queue', discard: 'new' }) },
    { name: 'one that lets publishers wait', design: jobs({ retention: 'work-queue' }, { onFull: 'block' }) },
    { name: 'a log, of which the oldest is read', design: jobs({ discard: 'old' }) },
    { name: 'another broker', design: jobs({ retention: 'work-queue' }, { broker: 'redis' }) },
  ],
  boundary: [
    {
      name: 'a capacity',
      found: jobs({ retention: 'work-queue' }, { capacity: 0 }),
      alone: draft()
        .topic('jobs', { broker: 'nats', nats: { retention: 'work-queue' } })
        .done(),
    },
  ],
});

test('says how many wait when it begins, and the fix refuses the new', () => {
  const design = jobs({ retention: 'work-queue', discard: 'old' });
  const [finding] = findingsOf(natsDiscardOldQueue, design);
  expect(finding?.message.en).toBe('When 1000 messages wait in “Jobs”, the next one throws away the oldest, unread.');
  expect(finding).toMatchObject({ severity: 'error', pointer: '/nodes/jobs/nats/discard' });
  expect(fixed(natsDiscardOldQueue, design).nodes?.jobs).toMatchObject({ onFull: 'reject', nats: { discard: 'new' } });
});
