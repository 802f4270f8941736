/** Probability distributions of a duration as the document writes them; what they compute is in `core/distributions`. */
import * as z from 'zod/mini';
import { count, notNegative, withField } from './field.ts';

const mean = withField(notNegative, ['Mean', '均值'], ['The average duration.', '平均时长。'], { unit: 'ms' });
const kind = <Name extends string>(name: Name) => z.literal(name);

const exponential = z.strictObject({ distribution: kind('exponential'), meanMs: mean });
const constant = z.strictObject({ distribution: kind('constant'), meanMs: mean });
const uniform = z.strictObject({
  distribution: kind('uniform'),
  minMs: withField(notNegative, ['Least', '最小值'], ['The shortest duration.', '最短时长。'], { unit: 'ms' }),
  maxMs: withField(notNegative, ['Most', '最大值'], ['The longest duration.', '最长时长。'], { unit: 'ms' }),
});
const erlang = z.strictObject({
  distribution: kind('erlang'),
  meanMs: mean,
  shape: withField(
    count,
    ['Stages', '阶数'],
    [
      'How many exponential stages follow each other; more stages, less variation.',
      '依次经过的指数阶段数；阶数越多，波动越小。',
    ],
  ),
});
const variation = (least: z.ZodMiniNumber) =>
  withField(
    least,
    ['Squared variation', '变异系数平方'],
    [
      'Variance divided by the squared mean: 0 is constant, 1 is exponential.',
      '方差除以均值的平方：0 为常数，1 为指数分布。',
    ],
  );
const hyperexponential = z.strictObject({
  distribution: kind('hyperexponential'),
  meanMs: mean,
  scv: variation(z.number().check(z.gte(1))),
});
const lognormal = z.strictObject({
  distribution: kind('lognormal'),
  meanMs: mean,
  scv: variation(z.number().check(z.gte(0))),
});
const pareto = z.strictObject({
  distribution: kind('pareto'),
  meanMs: mean,
  shape: withField(
    z.number().check(z.gt(1)),
    ['Tail exponent', '尾部指数'],
    ['Smaller is heavier; at 2 or less the variance is infinite.', '越小尾部越重；不大于 2 时方差无穷。'],
  ),
});
const empirical = z.strictObject({
  distribution: kind('empirical'),
  valuesMs: withField(
    z.array(notNegative).check(z.minLength(1)),
    ['Measured values', '实测值'],
    ['Drawn with replacement, each as likely as the next.', '等概率有放回抽取。'],
    { unit: 'ms' },
  ),
});

export const distribution = z.discriminatedUnion('distribution', [
  exponential,
  constant,
  uniform,
  erlang,
  hyperexponential,
  lognormal,
  pareto,
  empirical,
]);

export type Distribution = z.infer<typeof distribution>;
