/** Words of the summary: what a reader takes away who reads nothing else. */
import type { Text } from '../../lib/text.ts';

export const summaryWords = {
  title: { en: 'Summary', zh: '摘要' },
  objectives: { en: 'Objectives', zh: '目标' },
  metOf: { en: '{met} of {all} met', zh: '达成 {met} / {all}' },
  noObjectives: { en: 'none', zh: '无' },
  noObjectivesMore: { en: 'The design promises nothing that could be missed.', zh: '设计没有可检验的承诺。' },
  allMet: { en: 'Judged by the worse end of each interval.', zh: '按每个区间较差的一端判断。' },
  steadiness: { en: 'In the long run', zh: '长期状态' },
  settles: { en: 'settles', zh: '稳定' },
  settlesMore: { en: 'Nothing gets more work than its workers can do.', zh: '没有环节收到超过其处理能力的工作。' },
  overloaded: { en: 'overloaded', zh: '过载' },
  overloadedMore: {
    en: '{name}{count:| and others} {count:gets|get} more work than {count:its|their} workers can do.',
    zh: '{name}{count:|等} 收到的工作超过其处理能力。',
  },
  notSettled: { en: 'not settled', zh: '未稳定' },
  notSettledMore: {
    en: 'The run was too short for its means to be those of the long run.',
    zh: '运行过短，均值还不是长期值。',
  },
  busiest: { en: 'Busiest', zh: '最繁忙' },
  headroom: { en: 'Highest load', zh: '最高负载' },
  headroomMore: {
    en: 'Times the load of this run, by the closed forms; beyond it {name} gives way first.',
    zh: '相对本次运行负载的倍数（解析解）；超过后 {name} 最先过载。',
  },
  headroomNone: {
    en: 'Times the load of this run, by the closed forms.',
    zh: '相对本次运行负载的倍数（解析解）。',
  },
  losses: { en: 'Lost messages, failed calls', zh: '丢失的消息与失败的调用' },
  lossesMore: { en: 'of {count} deliveries in all replications', zh: '共 {count} 次投递（所有重复合计）' },
  findings: { en: 'Open findings', zh: '未处理的检查结果' },
  findingsMore: {
    en: '{error} {error:error|errors}, {warning} {warning:warning|warnings}, {info} {info:hint|hints}',
    zh: '{error} 个错误，{warning} 个警告，{info} 个提示',
  },
  drained: { en: 'Drained after', zh: '排空用时' },
  drainedMore: { en: 'The slowest of {count} faults: {name}', zh: '{count} 个故障中最慢的：{name}' },
  notDrained: { en: 'not drained', zh: '未排空' },
  missedP99: {
    en: '{name} is missed: its p99 is {value}, and at most {limit} was asked for.',
    zh: '{name} 未达成：p99 为 {value}，要求不超过 {limit}。',
  },
  undecided: {
    en: 'Whether {name} is met nobody knows: its p99 is {value}, and too few messages tell that it is at most {limit}.',
    zh: '无从判断 {name} 是否达成：p99 为 {value}，消息太少，无法说明其不超过 {limit}。',
  },
  missedThroughput: {
    en: '{name} is missed: {value} arrive, and at least {limit} was asked for.',
    zh: '{name} 未达成：到达 {value}，要求不低于 {limit}。',
  },
  missedLoss: {
    en: '{name} is missed: {value} are lost, and at most {limit} was asked for.',
    zh: '{name} 未达成：丢失 {value}，要求不超过 {limit}。',
  },
  missedUnknown: {
    en: '{name} is missed: what it asks for could not be measured.',
    zh: '{name} 未达成：无法测得其要求的数值。',
  },
} as const satisfies Record<string, Text>;
