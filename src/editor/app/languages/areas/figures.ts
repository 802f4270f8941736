/** What the figures of analysis and simulation mean, said where somebody points at their names. */
import type { Catalogue } from '../language.ts';

export const figureHelp = {
  rate: { en: 'Messages that arrive per second, on average.', zh: '平均每秒到达的消息数。' },
  servers: { en: 'How many messages can be in work at once.', zh: '可同时处理的消息数。' },
  utilisation: {
    en: 'Share of the time that the workers are busy. Near 100 % every wait grows without end.',
    zh: '工作者忙碌的时间比例。接近 100 % 时等待会无限增长。',
  },
  queue: { en: 'Messages that wait for a worker, on average.', zh: '平均等待工作者的消息数。' },
  wait: { en: 'Time a message is ready and not yet in work, on average.', zh: '消息就绪但尚未处理的平均时间。' },
  response: {
    en: 'From being offered to being acknowledged, on average: wait, work and repeats.',
    zh: '从投递到确认的平均时间：等待、处理与重试。',
  },
  p95: { en: '95 of 100 messages are answered within this time.', zh: '100 条消息中有 95 条在此时间内完成。' },
  p99: { en: '99 of 100 messages are answered within this time.', zh: '100 条消息中有 99 条在此时间内完成。' },
  throughput: { en: 'Messages that are acknowledged per second.', zh: '每秒确认的消息数。' },
  loss: { en: 'Share of the messages that are dropped or expire.', zh: '被丢弃或过期的消息比例。' },
  model: {
    en: 'The queueing model that the figures come from, in Kendall’s notation.',
    zh: '数字所依据的排队模型（肯德尔记号）。',
  },
} as const satisfies Catalogue;
