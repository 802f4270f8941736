import { expect, test } from 'vitest';
import type { Subscribe } from '../../../model/link.ts';
import type { Topic, Worker } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf } from '../../testing/rule-cases.ts';
import { mqttNoGroupOrder } from './mqtt-no-group-order.ts';

const shared = { mqtt: { shared: true } };
type Scale = Pick<Worker, 'replicas' | 'autoscale'>;
const shop = (scale: Scale, link: Partial<Subscribe> = shared, topic: Partial<Topic> = {}) =>
  draft()
    .publisher('sensor')
    .topic('values', { broker: 'mqtt', ordered: true, ...topic })
    .publish('sensor', 'values')
    .service('alarm', scale)
    .subscribe('values', 'alarm', link);

describeRule(mqttNoGroupOrder, {
  finds: [
    { name: 'replicas that share', design: shop({ replicas: 3 }).done() },
    {
      name: 'a reader that may become several',
      design: shop({ autoscale: { min: 1, max: 4, targetBacklog: 10, reactionSeconds: 30 } }).done(),
    },
    {
      name: 'two nodes in one group',
      design: shop({}, { ...shared, group: 'g' })
        .service('desk')
        .subscribe('values', 'desk', { ...shared, group: 'g' })
        .done(),
    },
  ],
  leavesAlone: [
    { name: 'replicas that each have a subscription', design: shop({ replicas: 3 }, {}).done() },
    { name: 'a topic without order', design: shop({ replicas: 3 }, shared, { ordered: false }).done() },
    { name: 'two groups of one member', design: shop({}).service('desk').subscribe('values', 'desk', shared).done() },
    { name: 'another broker', design: shop({ replicas: 3 }, shared, { broker: 'kafka' }).done() },
  ],
  boundary: [{ name: 'a second member', found: shop({ replicas: 2 }).done(), alone: shop({ replicas: 1 }).done() }],
});

test('says how many share what', () => {
  const [finding] = findingsOf(mqttNoGroupOrder, shop({ replicas: 3 }).done());
  expect(finding?.message.en).toBe(
    '3 members of “Alarm” share “Values”: messages of one key go to any of them, and its order is lost.',
  );
  expect(finding).toMatchObject({
    severity: 'warning',
    nodes: ['alarm', 'values'],
    pointer: '/links/values-to-alarm/mqtt/shared',
  });
});
