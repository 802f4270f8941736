import { expect, test } from 'vitest';
import type { Topic } from '../../../model/node.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { line } from '../../testing/loads.ts';
import { findingsOf } from '../../testing/rule-cases.ts';
import { hotPartition } from './hot-partition.ts';

const spread = (shares: number[]): Partial<Topic> => ({
  ordered: true,
  partitions: shares.length,
  keyDistribution: { distribution: 'shares', shares },
});
const four = { reader: { replicas: 4 } };
const shop = (ratePerSecond: number, topic: Partial<Topic>) => line(ratePerSecond, 10, { ...four, topic }).done();
const hot = spread([7, 1, 1, 1]);

describeRule(hotPartition, {
  facts: analyse,
  finds: [
    { name: 'a partition whose worker cannot keep up', design: shop(200, hot) },
    { name: 'a partition whose worker is nearly always busy', design: shop(130, hot) },
    { name: 'a skew that no load shows yet', design: shop(10, hot) },
    {
      name: 'keys of which few make most of the traffic',
      design: shop(120, { ...spread([0, 0, 0, 0]), keyDistribution: { distribution: 'zipf', keys: 50, exponent: 2 } }),
    },
  ],
  leavesAlone: [
    {
      name: 'keys that are spread evenly',
      design: shop(300, { ordered: true, partitions: 4, keyDistribution: { distribution: 'uniform' } }),
    },
    { name: 'a topic without order, whose partitions share one queue', design: shop(200, { ...hot, ordered: false }) },
    {
      name: 'a topic of one partition',
      design: shop(50, { ordered: true, keyDistribution: { distribution: 'zipf' } }),
    },
    { name: 'a mild skew with little load', design: shop(100, spread([4, 2, 2, 2])) },
    { name: 'a topic that nothing comes to', design: shop(0, hot) },
  ],
  boundary: [
    { name: 'twice the even share', found: shop(1, spread([51, 20, 20, 9])), alone: shop(1, spread([50, 20, 20, 10])) },
    { name: '80 % of one worker', found: shop(201, spread([4, 2, 2, 2])), alone: shop(200, spread([4, 2, 2, 2])) },
  ],
});

const found = (design: ReturnType<typeof shop>) => findingsOf(hotPartition, design, analyse);

test('a hot partition is told with its share and how busy its worker is', () => {
  const [finding] = found(shop(130, hot));
  expect(finding).toMatchObject({
    severity: 'warning',
    nodes: ['orders', 'stock'],
    pointer: '/nodes/orders/keyDistribution',
  });
  expect(finding?.message.en).toBe(
    'Partition 0 of “Orders” gets 70 % of the messages, 2.8 times its share: the one worker of “Stock” that reads it is busy 91 % of the time.',
  );
  expect(finding?.why.en).toContain('1.429 times');
});

test('it is an error where the lane cannot keep up and a hint where there is only skew', () => {
  expect(found(shop(200, hot))).toMatchObject([{ severity: 'error' }]);
  expect(found(shop(10, hot))).toMatchObject([{ severity: 'info' }]);
});

test('workers with several partitions are as busy as those together', () => {
  const design = line(110, 10, { reader: { replicas: 2 }, topic: spread([4, 1, 4, 1]) }).done();
  expect(found(design)[0]?.message.en).toContain('is busy 88 % of the time');
});
