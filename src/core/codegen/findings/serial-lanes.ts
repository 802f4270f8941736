/** Where an ordered lane hands out one message at a time, whatever is drawn. */

import type { BrokerName } from '../../model/broker.ts';
import type { Finding } from '../../model/findings/finding.ts';
import type { ProjectPlan } from '../plan/project-plan.ts';
import { limit } from './limit.ts';

export const serialLanes = (plan: ProjectPlan, broker: BrokerName): Finding[] =>
  limit({
    rule: `export-${broker}-serial-lanes`,
    severity: 'info',
    links: plan.services.flatMap(({ subscriptions }) =>
      subscriptions.flatMap(({ id, topic, prefetch }) => (topic.ordered && prefetch > 1 ? [id] : [])),
    ),
    field: 'prefetch',
    message: { en: 'Prefetch has no effect on {names}.', zh: '预取对 {names} 无效。' },
    why: {
      en: 'On an ordered topic each lane hands out one message at a time, or a retry would be overtaken.',
      zh: '有序主题的每条通道一次只投递一条，否则重试会被超越。',
    },
    howToFix: { en: 'More partitions give more throughput.', zh: '增加分区可提高吞吐量。' },
  });
