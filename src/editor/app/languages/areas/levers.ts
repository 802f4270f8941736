/** Words about what would make a design faster: which parameter moves an objective most, how many workers it needs. */
import type { Catalogue } from '../language.ts';

export const leverTexts = {
  ask: { en: 'What would help?', zh: '如何改进？' },
  askHelp: {
    en: 'Turns each parameter by itself, 10 % less or one more, and ranks them by what they do to the p99.',
    zh: '逐个调整参数（减少 10 % 或增加 1），按其对 p99 的影响排序。',
  },
  again: { en: 'The design has changed. Ask again.', zh: '设计已改变，请重新计算。' },
  busy: { en: 'Trying…', zh: '计算中…' },
  failed: { en: 'It could not be worked out.', zh: '无法计算。' },
  none: { en: 'There is no flow whose time could change.', zh: '没有可改进的流程。' },
  objective: { en: 'What moves the p99 of “{name}”, now {now}', zh: '影响“{name}”p99 的因素，当前为 {now}' },
  flow: {
    en: 'What moves the p99 of the slowest flow, from “{name}”, now {now}',
    zh: '影响最慢流程（来自“{name}”）p99 的因素，当前为 {now}',
  },
  overloaded: {
    en: '“{name}” has no p99: something on its way is overloaded.',
    zh: '“{name}”没有 p99：其路径上有过载。',
  },
  nothing: {
    en: 'Nothing that was tried moves the p99 of “{name}”, now {now}.',
    zh: '所尝试的调整均不影响“{name}”的 p99，当前为 {now}。',
  },
  found: { en: 'What would help stands in the analysis.', zh: '改进建议已列在分析中。' },
  change: { en: 'Change', zh: '调整' },
  effect: { en: 'p99', zh: 'p99' },
  afterwards: { en: 'Then', zh: '之后' },
  elasticity: { en: 'Elasticity', zh: '弹性' },
  elasticityHelp: {
    en: 'By how many per cent the p99 grows if this grows by one per cent.',
    zh: '该参数增加 1 % 时，p99 增加的百分比。',
  },
  less: { en: '{element}, {parameter}: 10 % less', zh: '{element}，{parameter}：减少 10 %' },
  count: { en: '{element}, {parameter}: {to}', zh: '{element}，{parameter}：{to}' },
  work: { en: 'work', zh: '处理时间' },
  arrivals: { en: 'arrivals', zh: '到达量' },
  failure: { en: 'failures', zh: '失败' },
  timeout: { en: 'timeout', zh: '超时' },
  backoff: { en: 'delay of retries', zh: '重试退避' },
  probability: { en: 'publications', zh: '发布概率' },
  delay: { en: 'delay', zh: '延迟' },
  latency: { en: 'publish latency', zh: '发布延迟' },
  replicas: { en: 'replicas', zh: '副本数' },
  partitions: { en: 'partitions', zh: '分区数' },
  left: { en: '{count} further parameters were not tried.', zh: '另有 {count} 个参数未尝试。' },
  needed: {
    en: '“{name}” keeps {limit} with: {changes}. The p99 is {p99} then.',
    zh: '“{name}”满足 {limit} 需要：{changes}。届时 p99 为 {p99}。',
  },
  neededHelp: {
    en: 'The fewest workers over the way that were found by the analysis. ≈: an estimate, as if times that have no known law were exponential.',
    zh: '由分析求得的路径上最少工作者数。≈ 表示估计：分布未知的时间按指数分布处理。',
  },
  resize: { en: '{node} {from} → {to} replicas', zh: '{node} 副本数 {from} → {to}' },
  resizeTopic: { en: '{topic} {to} partitions', zh: '{topic} {to} 个分区' },
  never: {
    en: 'No number of workers keeps “{name}” below {limit}: with any number its p99 is {least}.',
    zh: '再多的工作者也无法使“{name}”低于 {limit}：无论多少，其 p99 均为 {least}。',
  },
  notKnown: {
    en: 'How long “{name}” takes with more workers is not known: simulate it.',
    zh: '增加工作者后“{name}”的用时未知，请进行仿真。',
  },
  apply: { en: 'Apply', zh: '应用' },
  applied: { en: 'As many workers as the objective needs', zh: '设为目标所需的工作者数' },
} as const satisfies Catalogue;
