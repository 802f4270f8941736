/** Arrival processes: how a publisher's messages (or a caller's requests) come in. Rates count messages, not batches. */
import * as z from 'zod/mini';
import { count, notNegative, optional, positive, withField } from './field.ts';

const rate = withField(
  notNegative,
  ['Rate', '速率'],
  ['Messages per second, long-run mean.', '每秒消息数，长期平均。'],
  { unit: '/s' },
);
const batch = optional(
  withField(
    count,
    ['Batch', '批量'],
    ['Messages that arrive together; the rate still counts messages.', '同时到达的消息数；速率仍按消息计。'],
    { default: 1 },
  ),
);
const from = withField(
  notNegative,
  ['From', '起始'],
  ['When this rate begins, from the start of the run.', '该速率开始的时刻，从运行开始计。'],
  { unit: 's' },
);
const phase = (en: string, zh: string) =>
  withField(
    positive,
    [en, zh],
    ['Mean length of the phase, exponentially distributed.', '该阶段的平均时长，服从指数分布。'],
    { unit: 's' },
  );

export const arrivals = z.discriminatedUnion('process', [
  z.strictObject({ process: z.literal('poisson'), ratePerSecond: rate, batch }),
  z.strictObject({ process: z.literal('constant'), ratePerSecond: rate, batch }),
  z.strictObject({
    process: z.literal('on-off'),
    ratePerSecond: rate,
    onMeanSeconds: phase('On', '开启'),
    offMeanSeconds: phase('Off', '关闭'),
    batch,
  }),
  z.strictObject({
    process: z.literal('profile'),
    points: withField(
      z.array(z.strictObject({ atSeconds: from, ratePerSecond: rate })).check(z.minLength(1)),
      ['Profile', '曲线'],
      ['From each point on, this rate holds until the next.', '从每一点起保持该速率，直到下一点。'],
    ),
    repeat: optional(
      withField(z.boolean(), ['Repeat', '循环'], ['Start again after the last point.', '最后一点之后重新开始。'], {
        default: false,
      }),
    ),
    batch,
  }),
  z.strictObject({
    process: z.literal('trace'),
    atSeconds: withField(
      z.array(notNegative).check(z.minLength(1)),
      ['Recorded times', '记录时刻'],
      ['When each arrival happened.', '每次到达的时刻。'],
      { unit: 's' },
    ),
    batch,
  }),
]);

export type Arrivals = z.infer<typeof arrivals>;
