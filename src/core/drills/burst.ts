/** Half a minute in which everybody comes at once. */
import { ok, refused } from '../lib/result.ts';
import { sources } from './aiming/candidates.ts';
import { noSource } from './aiming/reasons.ts';
import type { Drill } from './drill.ts';

const forSeconds = 30;
const factor = 5;

export const burst: Drill = {
  id: 'burst',
  title: { en: 'Burst', zh: '突发流量' },
  summary: { en: 'Five times the load for half a minute.', zh: '半分钟内负载为五倍。' },
  plan: ({ design, atSeconds }) =>
    sources(design).length === 0
      ? refused(noSource)
      : ok({
          name: { en: 'Burst: five times the load for 30 s', zh: '突发：五倍负载持续 30 秒' },
          description: {
            en: 'Every source sends five times as much for 30 s. Look at where the backlog peaks and how long it takes to drain.',
            zh: '所有来源在 30 秒内发送五倍的消息。请查看积压峰值出现在哪里以及清空所需时间。',
          },
          changes: { faults: [{ kind: 'rate', atSeconds, forSeconds, value: factor }] },
        }),
};
