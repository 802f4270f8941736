/** One queue whose messages do not come one by one at random: at a pace, in bursts, in batches, through a rate limit. */
import type { Arrivals } from '../../../model/arrivals.ts';
import type { Design } from '../../../model/design.ts';
import type { Distribution } from '../../../model/distribution.ts';
import type { Publish } from '../../../model/link.ts';
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
import { approached, type OracleCase, type OracleCases } from '../oracle-case.ts';

const written = (write: Partial<Publish>, work: Distribution = exponential(10)): Design => {
  const base = oneQueue(1, { work });
  return { ...base, links: { ...base.links, write: publish('source', 'queue', write) } };
};

const arriving = (process: Arrivals, work?: Distribution): OracleCase =>
  approached(written({ arrivals: process }, work));

/** Random arrivals pass a service that takes no time and publishes as `after` says. */
const passed = (rate: number, after: NonNullable<Publish['after']>): OracleCase =>
  approached(
    design(
      { source: publisher, first: topic(), pass: service(), queue: topic(), reader: service() },
      {
        begin: publish('source', 'first', arrivals(rate)),
        'pass-reads': subscribe('first', 'pass'),
        write: publish('pass', 'queue', { after }),
        read: subscribe('queue', 'reader', { work: exponential(10) }),
      },
    ),
  );

const limited = (burst: number): OracleCase => {
  const { design: of } = arriving({ process: 'poisson', ratePerSecond: 50 }, exponential(5));
  const write = publish('source', 'queue', {
    ...arrivals(50),
    rateLimit: { perSecond: 30, burst, onLimit: 'reject' },
  });
  return approached({ ...of, links: { ...of.links, write } });
};

const onOff = (ratePerSecond: number, onMeanSeconds: number, offMeanSeconds: number): OracleCase => ({
  ...arriving({ process: 'on-off', ratePerSecond, onMeanSeconds, offMeanSeconds }),
  seconds: 1000,
});

export const arrivalCases: OracleCases = {
  'dm1-50': arriving({ process: 'constant', ratePerSecond: 50 }),
  'dm1-80': arriving({ process: 'constant', ratePerSecond: 80 }),
  'e2m1-80': passed(160, { every: 2 }),
  'e4m1-70': passed(280, { every: 4 }),
  'ippm1-50': onOff(50, 0.1, 0.1),
  'ippm1-70': onOff(70, 0.05, 0.02),
  'mx3m1-60': arriving({ process: 'poisson', ratePerSecond: 60, batch: 3 }),
  'mx5m1-80': { ...arriving({ process: 'poisson', ratePerSecond: 80, batch: 5 }), seconds: 1000 },
  'mx4d1-70': arriving({ process: 'poisson', ratePerSecond: 70, batch: 4 }, { distribution: 'constant', meanMs: 10 }),
  copies: passed(30, { copies: 2 }),
  'bucket-1': limited(1),
  'bucket-3': limited(3),
};
