import { expect, test } from 'vitest';
import type { Subscribe } from '../../../model/link.ts';
import type { Subscriber, Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf } from '../../testing/rule-cases.ts';
import { piiToExternal } from './pii-to-external.ts';

const payload = { type: 'object', properties: { email: { type: 'string' } } };
const shop = (node: Partial<Subscriber>, link: Partial<Subscribe> = {}, topic: Partial<Topic> = {}, pii = ['/email']) =>
  draft()
    .message('placed', { payload, pii })
    .message('other')
    .publisher('web')
    .topic('orders', topic)
    .publish('web', 'orders', { message: 'placed' })
    .subscriber('parcels', node)
    .subscribe('orders', 'parcels', link);
const outside = { external: true };

describeRule(piiToExternal, {
  finds: [
    { name: 'a reader that others run', design: shop(outside).done() },
    { name: 'a topic that others run', design: shop({}, {}, { external: true }).done() },
    {
      name: 'a reader of dead letters that others run',
      design: shop({}, { deadLetter: 'dead' })
        .topic('dead')
        .subscriber('desk', outside)
        .subscribe('dead', 'desk')
        .done(),
    },
    { name: 'the border once, not each reader behind it', design: shop(outside, {}, { external: true }).done() },
  ],
  leavesAlone: [
    { name: 'a reader of the company', design: shop({}).done() },
    { name: 'a reader with which it was agreed', design: shop(outside, { seesPii: true }).done() },
    { name: 'messages without personal data', design: shop(outside, {}, {}, []).done() },
  ],
  boundary: [
    {
      name: 'a filter that keeps it out',
      found: shop(outside, { filter: ['other', 'placed'] }).done(),
      alone: shop(outside, { filter: ['other'] }).done(),
    },
  ],
});

test('says which fields leave and where', () => {
  expect(findingsOf(piiToExternal, shop(outside).done())[0]).toMatchObject({
    severity: 'error',
    message: { en: 'Personal data (/email) leaves the company at “Parcels”.' },
    nodes: ['parcels', 'orders'],
    links: ['orders-to-parcels'],
    messages: ['placed'],
  });
});
