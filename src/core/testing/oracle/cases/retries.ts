/** Queues with retries at the tail, backoff, dead letters; and lanes, where a retry keeps its place. */
import type { Subscribe } from '../../../model/link.ts';
import type { Topic, Worker } from '../../../model/node.ts';
import {
  arrivals,
  design,
  exponential,
  oneQueue,
  publish,
  publisher,
  service,
  subscribe,
  topic,
} from '../../../queueing/testing/designs.ts';
import { approached, known, type OracleCases } from '../oracle-case.ts';

const failing = (
  probability: number,
  maxDeliveries: number,
  more: NonNullable<Subscribe['retry']> = { backoff: 'none' },
) => ({
  failure: { probability },
  retry: { maxDeliveries, ...more },
});

const retried = (rate: number, meanMs: number, given: Partial<Subscribe>, replicas = 1) =>
  known(oneQueue(rate, { work: exponential(meanMs), ...given }, { replicas }));

const deadLetters = design(
  { source: publisher, queue: topic(), reader: service(), letters: topic({}), watcher: service() },
  {
    write: publish('source', 'queue', arrivals(60)),
    read: subscribe('queue', 'reader', { work: exponential(10), ...failing(0.3, 2), deadLetter: 'letters' }),
    'letters-reads': subscribe('letters', 'watcher', { work: exponential(120) }),
  },
);

const deadLetterChain = design(
  {
    source: publisher,
    queue: topic(),
    reader: service(),
    letters: topic(),
    second: service(),
    last: topic(),
    third: service(),
  },
  {
    write: publish('source', 'queue', arrivals(50)),
    read: subscribe('queue', 'reader', { work: exponential(10), ...failing(0.4, 2), deadLetter: 'letters' }),
    'letters-reads': subscribe('letters', 'second', {
      work: exponential(50),
      ...failing(0.5, 2),
      deadLetter: 'last',
    }),
    'last-reads': subscribe('last', 'third', { work: exponential(250) }),
  },
);

const goesOn = design(
  {
    source: publisher,
    queue: topic(),
    reader: service(),
    done: topic(),
    'done-reader': service(),
    exhausted: topic(),
    'exhausted-reader': service(),
  },
  {
    write: publish('source', 'queue', arrivals(50)),
    read: subscribe('queue', 'reader', { work: exponential(10), ...failing(0.3, 3), deadLetter: 'discard' }),
    'write-done': publish('reader', 'done', { after: {} }),
    'write-exhausted': publish('reader', 'exhausted', { after: { outcome: 'exhausted' } }),
    'done-reads': subscribe('done', 'done-reader', { work: exponential(14) }),
    'exhausted-reads': subscribe('exhausted', 'exhausted-reader', { work: exponential(300) }),
  },
);

const inARow = design(
  { source: publisher, a: topic(), one: service(), b: topic(), two: service({ replicas: 2 }) },
  {
    write: publish('source', 'a', arrivals(40)),
    'read-1': subscribe('a', 'one', { work: exponential(10), ...failing(0.3, 0) }),
    onward: publish('one', 'b', { after: {} }),
    'read-2': subscribe('b', 'two', { work: exponential(30), ...failing(0.2, 0) }),
  },
);

export const retryCases: OracleCases = {
  'retry-for-ever': retried(40, 10, failing(0.3, 0)),
  'retry-3': retried(50, 10, failing(0.2, 3)),
  'retry-2-of-half': retried(40, 12, failing(0.5, 2)),
  'retry-three-workers': retried(60, 30, failing(0.25, 4), 3),
  'backoff-fixed': retried(50, 10, failing(0.3, 4, { backoff: 'fixed', firstMs: 200 })),
  'backoff-jitter': retried(40, 10, failing(0.4, 4, { backoff: 'exponential', firstMs: 40, jitter: 1 })),
  poison: retried(50, 10, { ...failing(0.2, 4), failure: { probability: 0.2, poisonProbability: 0.1 } }),
  'dead-letters': known(deadLetters, 1600),
  'dead-letter-chain': known(deadLetterChain, 1600),
  'retry-goes-on': known(goesOn, 1200),
  'retries-in-a-row': known(inARow),
};

const ordered = (rate: number, meanMs: number, given: Partial<Topic>, replicas: number, more: Partial<Worker> = {}) =>
  oneQueue(rate, { work: exponential(meanMs) }, { replicas, ...more }, { ordered: true, ...given });

const lane = (rate: number, given: Partial<Subscribe>) => oneQueue(rate, given, {}, { ordered: true });

export const laneCases: OracleCases = {
  'lanes-4': known(ordered(90, 40, { partitions: 4 }, 4), 1200),
  'lanes-hot': known(
    ordered(150, 10, { partitions: 4, keyDistribution: { distribution: 'shares', shares: [4, 2, 1, 1] } }, 4),
  ),
  'lanes-3-on-2': known(ordered(90, 10, { partitions: 3 }, 2)),
  'lanes-one-key': known(
    ordered(70, 10, { partitions: 4, keyDistribution: { distribution: 'zipf', keys: 1, exponent: 1 } }, 4),
  ),
  'lane-of-one': known(ordered(60, 10, {}, 3)),
  'lanes-d': known(
    oneQueue(80, { work: { distribution: 'constant', meanMs: 40 } }, { replicas: 4 }, { ordered: true, partitions: 4 }),
  ),
  'partitions-pool': known(oneQueue(90, { work: exponential(40) }, { replicas: 4 }, { partitions: 4 }), 1000),
  'lane-retries': approached(lane(50, { work: exponential(10), ...failing(0.3, 0) })),
  'lane-backoff': approached(lane(40, { work: exponential(5), ...failing(0.3, 3, { backoff: 'fixed', firstMs: 20 }) })),
};
