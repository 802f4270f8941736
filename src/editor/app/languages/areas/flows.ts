/** Words about flows: all that a source sets off, how much of it is asynchronous, how far readers lag behind. */
import type { Catalogue } from '../language.ts';

export const flowTexts = {
  title: { en: 'Flows, each all that one source sets off', zh: '流程（每个来源引发的全部处理）' },
  from: { en: 'Source', zh: '来源' },
  asynchronous: { en: 'Asynchronous', zh: '异步占比' },
  asynchronousHelp: {
    en: 'Of all the time that messages of this flow take, the share in which nobody waits for an answer: each link counts by its rate × its time.',
    zh: '该流程消息所耗全部时间中，无人等待回复的占比：每条连线按速率 × 时间计入。',
  },
  path: { en: 'Waits for calls', zh: '等待调用' },
  pathHelp: {
    en: 'Of the slowest way through this flow, the share of the time in which a caller waits for an answer. Press to see the way.',
    zh: '在该流程最慢的路径上，调用方等待回复的时间占比。按下可查看路径。',
  },
  typical: { en: 'Done after', zh: '完成用时' },
  typicalHelp: {
    en: 'How stale readers typically are: the mean time from the source until the last reader has processed a message.',
    zh: '读者通常的滞后：从来源到最后一个读者处理完消息的平均时间。',
  },
  p95Help: {
    en: '95 of 100 times no reader is staler than this. ≈: an estimate: of several ways the slowest counts, and times that have no known law are taken as exponential.',
    zh: '100 次中有 95 次，读者的滞后不超过此值。≈ 表示估计：多条路径取最慢者，分布未知的时间按指数分布处理。',
  },
  p99Help: {
    en: '99 of 100 times no reader is staler than this. ≈: an estimate: of several ways the slowest counts, and times that have no known law are taken as exponential.',
    zh: '100 次中有 99 次，读者的滞后不超过此值。≈ 表示估计：多条路径取最慢者，分布未知的时间按指数分布处理。',
  },
  slowestCall: { en: 'Slowest call', zh: '最慢的调用' },
  slowestCallHelp: {
    en: 'The call whose callers wait longest, with its share of all the time of this flow.',
    zh: '调用方等待最久的调用，及其占该流程全部时间的比例。',
  },
  makeAsynchronous: { en: 'Make asynchronous', zh: '改为异步' },
  makeAsynchronousHelp: {
    en: 'The request goes over a topic and nobody waits; what followed the answer follows a reply by message. One step to undo.',
    zh: '请求经由主题发送，无人等待；依赖回复的后续改为在回复消息之后进行。可一步撤销。',
  },
  lag: { en: 'Lag', zh: '滞后' },
  lagHelp: {
    en: 'From publication until the slowest group has processed a message, on average.',
    zh: '从发布到最慢的消费组处理完消息的平均时间。',
  },
  lagP99: { en: 'Lag p99', zh: '滞后 p99' },
  lagP99Help: {
    en: '99 of 100 times all groups have processed a message by then. ≈: an estimate; with several groups a bound from above.',
    zh: '100 次中有 99 次，所有消费组在此时间内处理完消息。≈ 表示估计；多个消费组时为上界。',
  },
  failed: { en: 'The flows could not be followed.', zh: '无法计算流程。' },
} as const satisfies Catalogue;
