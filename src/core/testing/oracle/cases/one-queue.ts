/** One queue: exponential work, other work, several workers, pools. */
import type { Distribution } from '../../../model/distribution.ts';
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
import { approached, known, type OracleCase, type OracleCases } from '../oracle-case.ts';

const constant = (meanMs: number): Distribution => ({ distribution: 'constant', meanMs });

const mMC = (rate: number, replicas: number, meanMs: number, seconds?: number): OracleCase =>
  known(oneQueue(rate, { work: exponential(meanMs) }, { replicas }), seconds);

const mG1 = (rate: number, work: Distribution): OracleCase => known(oneQueue(rate, { work }));

const crowd = (work: Distribution) => oneQueue(200, { work }, { replicas: 120 });

/** Two topics whose messages one pool works on in order of arrival. */
const pool = (replicas: number, a: [number, Distribution], b: [number, Distribution]) =>
  design(
    { source: publisher, a: topic(), b: topic(), reader: service({ replicas, sharedWorkers: true }) },
    {
      'write-a': publish('source', 'a', arrivals(a[0])),
      'write-b': publish('source', 'b', arrivals(b[0])),
      'read-a': subscribe('a', 'reader', { work: a[1] }),
      'read-b': subscribe('b', 'reader', { work: b[1] }),
    },
  );

const threePublishers = design(
  { many: { ...publisher, instances: 3 }, source: publisher, queue: topic(), reader: service() },
  {
    'many-write': publish('many', 'queue', arrivals(15)),
    write: publish('source', 'queue', arrivals(30)),
    read: subscribe('queue', 'reader', { work: exponential(10) }),
  },
);

export const oneQueueCases: OracleCases = {
  'mm1-30': mMC(30, 1, 10),
  'mm1-50': mMC(50, 1, 10),
  'mm1-80': mMC(80, 1, 10),
  'mm1-90': mMC(90, 1, 10, 1000),
  'mm2-80': mMC(80, 2, 20),
  'mm3-80': mMC(80, 3, 30),
  'mm4-50': mMC(50, 4, 40),
  'mm4-80': mMC(80, 4, 40),
  'mm10-90': mMC(90, 10, 100, 1200),
  'mm20-85': known(oneQueue(85, { work: exponential(200) }, { replicas: 5, concurrency: 4 }), 1000),
  mminf: known(crowd(exponential(100))),
  mginf: approached(crowd({ distribution: 'lognormal', meanMs: 100, scv: 2 })),
  'before-work': known(oneQueue(70, { work: exponential(10), acknowledge: 'before-work' })),
  'prefetch-one-worker': known(oneQueue(70, { work: exponential(10), prefetch: 5 })),
  'three-publishers': known(threePublishers),
  'delay-first': known(oneQueue(70, { work: exponential(10), delay: exponential(50) })),
  'md1-50': mG1(50, constant(10)),
  'md1-80': mG1(80, constant(10)),
  'me2-75': mG1(75, { distribution: 'erlang', meanMs: 10, shape: 2 }),
  'me4-80': mG1(80, { distribution: 'erlang', meanMs: 10, shape: 4 }),
  'mu1-70': mG1(70, { distribution: 'uniform', minMs: 5, maxMs: 15 }),
  'mu1-80': mG1(80, { distribution: 'uniform', minMs: 0, maxMs: 20 }),
  'mh2-60': mG1(60, { distribution: 'hyperexponential', meanMs: 10, scv: 2 }),
  'mh2-80': { ...mG1(80, { distribution: 'hyperexponential', meanMs: 10, scv: 4 }), seconds: 1000 },
  'mln1-70': mG1(70, { distribution: 'lognormal', meanMs: 10, scv: 1 }),
  'mln1-60': { ...mG1(60, { distribution: 'lognormal', meanMs: 10, scv: 3 }), seconds: 1000 },
  'mpareto1-70': mG1(70, { distribution: 'pareto', meanMs: 10, shape: 4 }),
  'mempirical1-60': mG1(80, { distribution: 'empirical', valuesMs: [2, 4, 4, 20] }),
  'pool-of-one': known(pool(1, [20, exponential(20)], [40, constant(10)])),
  'pool-of-three': known(pool(3, [30, exponential(25)], [60, exponential(25)])),
  'delivery-one-at-a-time': approached(oneQueue(20, { work: exponential(10) }, {}, { deliveryLatency: constant(20) })),
};
