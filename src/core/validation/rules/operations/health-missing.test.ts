import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { healthMissing } from './health-missing.ts';

const stock = draft().service('stock').done();

describeRule(healthMissing, {
  finds: [
    { name: 'a service', design: stock },
    { name: 'a subscriber', design: draft().subscriber('mail').done() },
    { name: 'each of several', design: draft().service('stock').subscriber('mail').done(), times: 2 },
  ],
  leavesAlone: [
    {
      name: 'what says where to ask',
      design: draft()
        .service('stock', { health: { path: '/alive' } })
        .done(),
    },
    { name: 'what others run', design: draft().service('bank', { external: true }).done() },
    { name: 'publishers and topics', design: draft().publisher('web').topic('orders').done() },
  ],
  boundary: [
    {
      name: 'a path without a letter',
      found: draft()
        .service('stock', { health: { path: ' ' } })
        .done(),
      alone: draft()
        .service('stock', { health: { path: '/' } })
        .done(),
    },
  ],
});

test('names the service, and the fix gives it the usual path', () => {
  expect(findingsOf(healthMissing, stock)[0]?.message.en).toBe('Nobody can ask whether “Stock” is alive.');
  expect(fixed(healthMissing, stock).nodes?.stock).toMatchObject({ health: { path: '/health' } });
});
