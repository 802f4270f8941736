/** Words about what the figures rest on. */
import type { Text } from '../../lib/text.ts';

export const assumptionWords = {
  title: { en: 'Assumptions', zh: '假设' },
  lead: {
    en: 'The figures are as good as these inputs. They are of the design, with what the run changes of it; what is not listed has its default.',
    zh: '结果的可信度取决于以下输入。它们来自设计及本次运行的更改；未列出的取默认值。',
  },
  inputsOf: { en: 'Inputs of the design', zh: '设计的输入' },
  element: { en: 'Of', zh: '对象' },
  inputs: { en: 'Inputs', zh: '输入' },
  said: { en: '{title}: {value}', zh: '{title}：{value}' },
  approximations: { en: 'Closed forms that are only near', zh: '仅为近似的解析解' },
  model: { en: 'Model', zh: '模型' },
  reason: { en: 'Why it is not exact', zh: '不精确的原因' },
  allExact: { en: 'All closed forms beside the results are exact.', zh: '结果旁的解析解全部精确。' },
  noTheory: {
    en: 'There are no closed forms beside the results: the scenario has faults, and none knows faults.',
    zh: '结果旁没有解析解：场景含故障，而解析解不考虑故障。',
  },
  modelling: { en: 'Of the model', zh: '模型的假设' },
  independent: {
    en: 'Times of work, delays and failures are drawn independently of each other and of what else happens.',
    zh: '处理时间、延迟和失败彼此独立抽取，与其他情况无关。',
  },
  stationary: {
    en: 'Rates, times and chances stay as they are for the whole run, but for what arrivals, scenario and faults change.',
    zh: '速率、时间和概率在整个运行中不变，到达过程、场景和故障的变化除外。',
  },
  hardware: {
    en: 'Processors, memory, disks and networks have no limits of their own: what they cost is in the times of work and the latencies.',
    zh: '处理器、内存、磁盘和网络本身没有上限：其开销已计入处理时间和延迟。',
  },
  empty: {
    en: 'Every replication begins with empty queues; the warm-up is cut from all estimates, but not from counts and charts.',
    zh: '每次重复从空队列开始；预热不计入估计，但计入计数和图表。',
  },
} as const satisfies Record<string, Text>;
