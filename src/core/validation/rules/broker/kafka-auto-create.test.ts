import { expect, test } from 'vitest';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { kafkaAutoCreate } from './kafka-auto-create.ts';

const made = { kafka: { autoCreate: true } };
const topic = (fields: Partial<Topic>, broker: 'kafka' | 'redis' = 'kafka') =>
  draft().topic('orders', fields).with({ broker }).done();

describeRule(kafkaAutoCreate, {
  finds: [
    { name: 'a topic with nothing said of it', design: topic(made) },
    { name: 'one with partitions', design: topic({ ...made, partitions: 6 }) },
    { name: 'one with copies', design: topic({ ...made, replication: 3 }) },
    { name: 'the only topic on Kafka', design: topic({ ...made, broker: 'kafka' }, 'redis') },
  ],
  leavesAlone: [
    { name: 'a topic with nothing said of how it is made', design: topic({ partitions: 6 }) },
    { name: 'another broker', design: topic(made, 'redis') },
    { name: 'the only topic that is not on Kafka', design: topic({ ...made, broker: 'redis' }) },
  ],
  boundary: [{ name: 'yes and no', found: topic(made), alone: topic({ kafka: { autoCreate: false } }) }],
});

test('says what the design wants and does not get, and the fix has it made as drawn', () => {
  const design = topic({ ...made, partitions: 6, replication: 3 });
  expect(findingsOf(kafkaAutoCreate, design)[0]?.message.en).toBe(
    '“Orders” is made by whoever uses it first: 1 partition and 1 copy, not the 6 and 3 that are drawn.',
  );
  expect(fixed(kafkaAutoCreate, design).nodes?.orders).toMatchObject({ kafka: { autoCreate: false }, partitions: 6 });
});
