import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { ring } from '../../testing/ring.ts';
import { findingsOf } from '../../testing/rule-cases.ts';
import { cycleDamped } from './cycle-damped.ts';

const chance = (probability: number) => ring({ after: { probability } });

describeRule(cycleDamped, {
  facts: analyse,
  finds: [
    { name: 'a loop that goes on three times of four', design: chance(0.75).done() },
    { name: 'a loop that rarely goes on', design: chance(0.1).done() },
    { name: 'a loop that only a hop limit ends', design: ring({ after: {}, hopLimit: 3 }).done() },
    { name: 'a loop that only deduplication ends', design: ring({ after: {} }, { dedupWindowSeconds: 60 }).done() },
    { name: 'a loop that goes on every second time', design: ring({ after: { every: 2 } }).done() },
  ],
  leavesAlone: [
    { name: 'a loop without end', design: chance(1).done() },
    {
      name: 'services that publish to each other through unrelated messages',
      design: ring({ after: { messages: ['other'] } })
        .message('other')
        .done(),
    },
    {
      name: 'a service that reads its own messages',
      design: draft()
        .topic('t')
        .service('s')
        .subscribe('t', 's')
        .publish('s', 't', { after: { probability: 0.5 } })
        .done(),
    },
    { name: 'a chain', design: ring({ arrivals: { process: 'poisson', ratePerSecond: 1 } }).done() },
  ],
  boundary: [{ name: 'a chance above nothing', found: chance(0.01).done(), alone: chance(0).done() }],
});

const told = (probability: number) => findingsOf(cycleDamped, chance(probability).done(), analyse)[0];

test('says the turn, the gain and what becomes of the traffic', () => {
  expect(told(0.75)).toMatchObject({
    severity: 'warning',
    message: {
      en: '“Answers” → “Order” → “Orders” → “Stock” → “Answers”: this loop multiplies its traffic by 4 (gain 0.75).',
    },
  });
  const limited = ring({ after: { probability: 0.75 }, hopLimit: 3 }).done();
  expect(findingsOf(cycleDamped, limited, analyse)[0]?.message.en).toContain('by at most 4 (gain 0.75)');
});

test('traffic that at most doubles is only a note, and so is what a hop limit ends', () => {
  expect(told(0.5)?.severity).toBe('info');
  expect(told(0.51)?.severity).toBe('warning');
  const rules = { settings: { 'cycle-damped': { factor: 5 } } };
  expect(findingsOf(cycleDamped, chance(0.75).with({ rules }).done(), analyse)[0]?.severity).toBe('info');
  expect(findingsOf(cycleDamped, ring({ after: {}, hopLimit: 3 }).done(), analyse)[0]?.severity).toBe('info');
});
