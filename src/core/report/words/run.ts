/** Words about what was run: scenario, settings, where the numbers come from, and how to get them again. */
import type { Text } from '../../lib/text.ts';

export const runWords = {
  title: { en: 'What was run', zh: '运行内容' },
  scenario: { en: 'Scenario', zh: '场景' },
  load: { en: 'Load factor', zh: '负载倍数' },
  duration: { en: 'Simulated time of a replication', zh: '每次重复的仿真时间' },
  warmup: { en: 'Warm-up, cut from the estimates', zh: '预热（不计入估计）' },
  replications: { en: 'Replications', zh: '重复次数' },
  seed: { en: 'Seed', zh: '种子' },
  events: { en: 'Events', zh: '事件数' },
  digest: { en: 'Digest of the result (SHA-256)', zh: '结果摘要（SHA-256）' },
  precision: { en: 'Precision asked for', zh: '要求的精度' },
  precisionReached: { en: '±{target} of every mean: reached', zh: '每个均值 ±{target}：已达到' },
  precisionMissed: {
    en: '±{target} of every mean: not reached; the widest is {figure} of {name}',
    zh: '每个均值 ±{target}：未达到；最宽的是 {name} 的 {figure}',
  },
  precisionNothing: {
    en: '±{target} of every mean: nothing was estimated',
    zh: '每个均值 ±{target}：没有可估计的数值',
  },
  repeat: { en: 'The same numbers again', zh: '重现相同数字' },
  repeatMore: {
    en: 'The same design, seed and version of the program give this digest on every machine.',
    zh: '相同的设计、种子和程序版本在任何机器上都得到此摘要。',
  },
  repeatOverrides: {
    en: 'This run had changes of its own, which no flag of the command line takes: it can be repeated on the page.',
    zh: '本次运行有单独的更改，命令行没有对应参数：请在页面中重新运行。',
  },
  overrides: { en: 'Changed for this run', zh: '本次运行的更改' },
  field: { en: 'Field', zh: '字段' },
  drawn: { en: 'As drawn', zh: '图中' },
  here: { en: 'In this run', zh: '本次运行' },
  notSet: { en: 'not set', zh: '未设置' },
  faults: { en: 'Faults of the scenario', zh: '场景中的故障' },
  fault: { en: 'Fault', zh: '故障' },
  from: { en: 'From', zh: '开始' },
  to: { en: 'To', zh: '结束' },
} as const satisfies Record<string, Text>;
