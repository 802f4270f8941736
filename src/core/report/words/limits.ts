/** Words about what the figures cannot say. */
import type { Text } from '../../lib/text.ts';

export const limitWords = {
  title: { en: 'Limits', zh: '局限' },
  ofThis: { en: 'Of this study', zh: '本次研究' },
  ofAll: { en: 'Of every study', zh: '所有研究' },
  nothing: {
    en: 'Nothing stands against the figures of this study beyond what holds of all.',
    zh: '除普遍适用的局限外，本次研究的数字没有其他保留。',
  },
  'warm-up-too-long': {
    en: 'The run never settled before its half: the means are not yet those of the long run. Simulate for longer.',
    zh: '运行过半仍未稳定：均值还不是长期值。请延长仿真。',
  },
  'backlog-grows': {
    en: 'The backlog went on growing, though nothing gets more than it can do: means are of this run only. If a longer run still grows, it never recovers.',
    zh: '积压持续增长，尽管没有环节超过其处理能力：均值只属于这次运行。若更长的运行仍在增长，则永远无法恢复。',
  },
  overcrowded: {
    en: 'A replication ended early: too many messages were under way. What came after is not in the figures.',
    zh: '某次重复提前结束：在途消息过多。其后的情况不在数字中。',
  },
  standstill: {
    en: 'A replication ended early: messages caused each other without any time passing.',
    zh: '某次重复提前结束：消息相互触发而时间不前进。',
  },
  oneReplication: {
    en: 'One replication has no intervals: nobody knows how far another one would differ.',
    zh: '仅一次重复时没有区间：无法得知另一次会有多大差别。',
  },
  fewReplications: {
    en: 'Intervals of {count} replications are wide and hold only if the means of replications are about normal. Ten or more are better.',
    zh: '{count} 次重复的区间较宽，且仅当各次均值近似正态时成立。建议十次以上。',
  },
  unstable: {
    en: 'Of {names} there are no means: the backlog grows for as long as the run lasts. What comes after is measured in that state.',
    zh: '{names} 没有均值：运行多久，积压就增长多久。其后的环节在该状态下测得。',
  },
  fewCompletions: {
    en: 'Percentiles marked with ~ rest on fewer than a hundred messages of a replication beyond them, or on few crowded spells: {names}. Simulate for longer before you rely on them.',
    zh: '标有 ~ 的百分位所依据的消息不足一百条，或只来自少数几次拥塞：{names}。请延长仿真后再采用。',
  },
  notReached: {
    en: 'The precision that was asked for is not reached.',
    zh: '未达到要求的精度。',
  },
  notDrained: {
    en: 'A backlog was not drained within the run, so that nobody knows how long that takes: {names}.',
    zh: '运行内积压未排空，因此无法得知所需时间：{names}。',
  },
  noSeries: {
    en: 'Designs of more than 500 subscriptions are not kept over time: there are no charts.',
    zh: '订阅超过 500 个的设计不记录随时间的变化：没有图表。',
  },
  measured: {
    en: 'The inputs are what somebody has written into the design. No figure here was measured on a running system.',
    zh: '输入由人写入设计。此处没有任何数字在运行的系统上测得。',
  },
  interval: {
    en: 'An interval says how far chance may lead in this model. It says nothing about how far the model is from the system.',
    zh: '区间说明模型中随机性的影响范围，并不说明模型与系统的差距。',
  },
  many: {
    en: 'Of many intervals of 95 % each, one in twenty misses the truth.',
    zh: '在许多 95 % 区间中，每二十个约有一个不含真值。',
  },
  outside: {
    en: 'What nobody has drawn is not there: deployments, other tenants, wrong data, people.',
    zh: '未画出的内容不存在：部署、其他租户、错误数据、人为因素。',
  },
} as const satisfies Record<string, Text>;
