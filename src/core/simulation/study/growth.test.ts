import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Design } from '../../model/design.ts';
import type { Link } from '../../model/link.ts';
import { running } from '../testing/design-runs.ts';
import { exponential, oneQueue, poisson } from '../testing/plans.ts';
import { study } from '../testing/runs.ts';

const storm: Design = JSON.parse(readFileSync('public/examples/retry-storm.eventwright.json', 'utf8'));

test('a retry storm without any fault: stable by its load, and its backlog grows for ever once it has tipped over', () => {
  const { warnings, subscriptions } = running(storm, { replications: 6, durationSeconds: 400 });
  expect(subscriptions['shop-asks-prices']?.stable).toBe(true);
  expect(warnings).toEqual(['backlog-grows']);
});

test('its cure settles', () => {
  const call = { ...storm.links?.['shop-asks-prices'], dropExpired: true } as Link;
  const cured: Design = { ...storm, links: { 'shop-asks-prices': call } };
  expect(running(cured, { replications: 6, durationSeconds: 200 }).warnings).toEqual([]);
});

test('a queue that has settled is said to grow once in a thousand studies', () => {
  const busy = oneQueue(poisson(5), { work: exponential(100) });
  const runs = { durationSeconds: 200, warmupSeconds: 20, replications: 10 };
  const alarms = Array.from({ length: 100 }, (_, seed) => study(busy, { ...runs, seed }).warnings);
  expect(alarms.filter((warnings) => warnings.includes('backlog-grows')).length).toBeLessThanOrEqual(1);
});

test('nothing is said of a load that changes by itself', () => {
  const rising = (process: 'profile' | 'trace') =>
    process === 'profile'
      ? {
          process,
          points: [
            { atSeconds: 0, ratePerSecond: 10 },
            { atSeconds: 30, ratePerSecond: 99 },
          ],
        }
      : { process, atSeconds: Array.from({ length: 3000 }, (_, at) => 60 - 60 / Math.sqrt(1 + at)) };
  for (const process of ['profile', 'trace'] as const) {
    const run = study(oneQueue(rising(process), { work: exponential(10) }), { durationSeconds: 60, replications: 10 });
    expect(run.warnings).not.toContain('backlog-grows');
  }
});
