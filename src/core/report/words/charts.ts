/** Words of the charts over time. */
import type { Text } from '../../lib/text.ts';

export const chartWords = {
  title: { en: 'Over time', zh: '随时间变化' },
  waiting: { en: '{name}: messages waiting', zh: '{name}：等待的消息' },
  lostPerSecond: { en: '{name}: messages lost', zh: '{name}：丢失的消息' },
  described: {
    en: 'Highest {most} at {at}; {mean} on average after the warm-up; {last} at the end.',
    zh: '最高 {most}（{at}）；预热后平均 {mean}；结束时 {last}。',
  },
  nothing: { en: 'Nothing was measured.', zh: '没有测量数据。' },
  faults: { en: 'Shaded: {faults}.', zh: '阴影：{faults}。' },
  faultSpan: { en: '{fault}, {from} … {to}', zh: '{fault}，{from} … {to}' },
  time: { en: 'Time', zh: '时间' },
  mean: { en: 'Mean', zh: '均值' },
  interval: { en: '95 % interval', zh: '95 % 区间' },
  warmup: { en: 'warm-up', zh: '预热' },
  closedForm: { en: 'closed form', zh: '解析解' },
  table: { en: 'As a table', zh: '以表格显示' },
  note: {
    en: 'The line is the mean of {count} {count:replication|replications} in {bins} steps, the band its 95 % interval; the end of the warm-up is dotted, what the closed form says of the long run dashed. Shown: {shown} of {all}, the most loaded first.',
    zh: '曲线为 {count} 次重复在 {bins} 步中的均值，色带为其 95 % 区间；点线为预热结束，虚线为解析解的长期值。显示 {all} 个中负载最高的 {shown} 个。',
  },
  tooMany: {
    en: 'Of more than 500 subscriptions nothing is kept over time.',
    zh: '订阅超过 500 个时不记录随时间的变化。',
  },
} as const satisfies Record<string, Text>;
