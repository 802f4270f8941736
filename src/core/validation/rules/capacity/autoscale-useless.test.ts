import { expect, test } from 'vitest';
import type { Arrivals } from '../../../model/arrivals.ts';
import type { Design } from '../../../model/design.ts';
import type { Topic, Worker } from '../../../model/node.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { line } from '../../testing/loads.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { autoscaleUseless } from './autoscale-useless.ts';

const scaled = (max: number, reactionSeconds = 60, min = 1) => ({
  autoscale: { min, max, targetBacklog: 100, reactionSeconds },
});
const shop = (topic: Partial<Topic>, reader: Partial<Worker>, arrivals?: Arrivals) =>
  line(10, 10, { topic, reader, ...(arrivals && { publish: { arrivals } }) });
const kafka = (partitions: number): Partial<Topic> => ({ broker: 'kafka', partitions });
const bursts: Arrivals = { process: 'on-off', ratePerSecond: 40, onMeanSeconds: 10, offMeanSeconds: 40 };
const bounded = { capacity: 500 };

describeRule(autoscaleUseless, {
  facts: analyse,
  finds: [
    { name: 'more replicas than partitions on Kafka', design: shop(kafka(4), scaled(10)).done() },
    {
      name: 'more replicas than partitions of an ordered topic',
      design: shop({ ordered: true, partitions: 2 }, scaled(3)).done(),
    },
    {
      name: 'replicas that work on several messages at once',
      design: shop(kafka(8), { ...scaled(5), concurrency: 2 }).done(),
    },
    { name: 'a queue that is full before they come', design: shop(bounded, scaled(10), bursts).done() },
    { name: 'fewer partitions than the least replicas', design: shop(kafka(2), scaled(8, 60, 4)).done() },
  ],
  leavesAlone: [
    { name: 'a queue that any worker takes from', design: shop({}, scaled(50)).done() },
    { name: 'partitions enough', design: shop(kafka(12), scaled(10)).done() },
    { name: 'a fixed number of replicas', design: shop(kafka(4), { replicas: 10 }).done() },
    {
      name: 'a service with other work for its replicas',
      design: shop(kafka(4), scaled(10)).topic('mails', { broker: 'nats' }).subscribe('mails', 'stock').done(),
    },
    { name: 'a queue that holds the burst', design: shop({ capacity: 2000 }, scaled(10), bursts).done() },
    {
      name: 'a share group, whose members share partitions',
      design: shop(kafka(4), scaled(10))
        .subscribe('orders', 'stock', { kafka: { groupKind: 'share' } })
        .done(),
    },
  ],
  boundary: [
    {
      name: 'one replica for each partition',
      found: shop(kafka(4), scaled(5)).done(),
      alone: shop(kafka(4), scaled(4)).done(),
    },
    {
      name: 'a queue that is full after five seconds',
      found: shop(bounded, scaled(10, 5.1), bursts).done(),
      alone: shop(bounded, scaled(10, 5), bursts).done(),
    },
  ],
});

const first = (design: Design) => findingsOf(autoscaleUseless, design, analyse)[0];

test('both cases are told with their numbers', () => {
  expect(first(shop(kafka(4), scaled(10)).done())?.message.en).toBe(
    '“Stock” may grow to 10 replicas, but the partitions of “Orders” (4) have work for 4.',
  );
  expect(first(shop(bounded, scaled(10), bursts).done())?.message.en).toBe(
    'A burst of 200/s fills “Orders” within 5 s, and a new replica of “Stock” takes 60 s.',
  );
});

test('the fix lowers the most replicas to what is of use, unless that is below the least', () => {
  expect(fixed(autoscaleUseless, shop(kafka(4), scaled(10)).done(), analyse).nodes?.stock).toMatchObject({
    autoscale: { max: 4 },
  });
  expect(first(shop(kafka(2), scaled(8, 60, 4)).done())?.fix).toBeUndefined();
});
