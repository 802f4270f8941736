/** Every family of distributions a duration can have. */
import { constant } from './constant.ts';
import { empirical } from './empirical.ts';
import { erlang } from './erlang.ts';
import { exponential } from './exponential.ts';
import { hyperexponential } from './hyperexponential.ts';
import { lognormal } from './lognormal.ts';
import { pareto } from './pareto.ts';
import { uniform } from './uniform.ts';

export const distributions = [
  constant,
  empirical,
  erlang,
  exponential,
  hyperexponential,
  lognormal,
  pareto,
  uniform,
] as const;
