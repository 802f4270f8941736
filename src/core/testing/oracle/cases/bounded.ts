/** One queue of limited room: what finds it full is lost, refused or has to wait outside; what grows old is dropped. */
import type { Distribution } from '../../../model/distribution.ts';
import type { Topic } from '../../../model/node.ts';
import { exponential, oneQueue } from '../../../queueing/testing/designs.ts';
import { approached, known, type OracleCase, type OracleCases } from '../oracle-case.ts';

const bounded = (rate: number, replicas: number, work: Distribution, queue: Partial<Topic>) =>
  oneQueue(rate, { work }, { replicas }, queue);

/** Room for `most` in all, those in work included. */
const mMCK = (rate: number, workers: number, most: number, meanMs: number): OracleCase =>
  known(bounded(rate, workers, exponential(meanMs), { capacity: most - workers }));

const lossOf = (work: Distribution): OracleCase => approached(bounded(100, 5, work, { capacity: 0 }));

const expiring = (rate: number, deadlineMs: number) => ({
  ...oneQueue(rate, { work: exponential(10), dropExpired: true }),
  messages: { message: { name: 'message', deadlineMs } },
});

export const boundedCases: OracleCases = {
  'mm1k-90': mMCK(90, 1, 10, 10),
  'mm1k-120': mMCK(120, 1, 20, 10),
  'mm1k-200': mMCK(200, 1, 5, 10),
  'mm1k-50': mMCK(50, 1, 2, 10),
  'mm2k-90': mMCK(90, 2, 8, 20),
  'mm4k-110': mMCK(110, 4, 14, 40),
  'mm3k-70': mMCK(70, 3, 5, 30),
  'loss-1': mMCK(50, 1, 1, 10),
  'loss-3': mMCK(100, 3, 3, 20),
  'loss-10': mMCK(80, 10, 10, 100),
  'loss-20': mMCK(90, 20, 20, 200),
  'loss-h2': lossOf({ distribution: 'hyperexponential', meanMs: 40, scv: 4 }),
  'loss-d': lossOf({ distribution: 'constant', meanMs: 40 }),
  'drop-old': approached(bounded(120, 1, exponential(10), { capacity: 5, onFull: 'drop-old' })),
  reject: known(bounded(120, 1, exponential(10), { capacity: 4, onFull: 'reject' })),
  blocked: approached(bounded(80, 1, exponential(10), { capacity: 3, onFull: 'block' })),
  expired: approached(expiring(90, 60)),
};
