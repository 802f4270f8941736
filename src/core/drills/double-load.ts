/** Twice the load from the beginning to the end: what grows without end, and what only becomes slower? */
import { ok, refused } from '../lib/result.ts';
import { sources } from './aiming/candidates.ts';
import { noSource } from './aiming/reasons.ts';
import type { Drill } from './drill.ts';

export const doubleLoad: Drill = {
  id: 'double-load',
  title: { en: 'Double the load', zh: '负载加倍' },
  summary: { en: 'Every source sends twice as much, all the time.', zh: '所有来源始终发送两倍的消息。' },
  plan: ({ design }) =>
    sources(design).length === 0
      ? refused(noSource)
      : ok({
          name: { en: 'Double the load', zh: '负载加倍' },
          description: {
            en: 'Every source sends twice as much. Look for what is unstable, and for objectives that are no longer met.',
            zh: '所有来源发送两倍的消息。请查看哪些部分不稳定，以及哪些目标不再达成。',
          },
          changes: { rateFactor: 2 },
        }),
};
