/** How each figure comes about: its unit, how the analysis computes it, and how the simulation measures it. */
import type { Text } from '../../../../core/lib/text.ts';
import type { figureHelp } from './figures.ts';

export interface FigureMethod {
  readonly unit: Text;
  readonly analysis: Text;
  readonly simulation: Text;
}

const perSecond = { en: 'messages per second', zh: '消息/秒' };
const share = { en: 'per cent', zh: '百分比' };
const time = { en: 'milliseconds, seconds or minutes', zh: '毫秒、秒或分钟' };
const notMeasured = { en: 'It is the same as in the analysis.', zh: '与分析中的相同。' };
const quantile = {
  analysis: {
    en: 'From the law of the response time where that is known; else there is none.',
    zh: '在已知响应时间分布时由其求出，否则没有。',
  },
  simulation: {
    en: 'From the response times of all replications together, counted in a histogram; the interval is over the replications.',
    zh: '由所有重复运行的响应时间合并后的直方图得出，区间取自各次运行。',
  },
};

export const figureMethods: Readonly<Record<keyof typeof figureHelp, FigureMethod>> = {
  rate: {
    unit: perSecond,
    analysis: {
      en: 'The rates of all publications are carried through the graph: copies to each group, choices by their shares, loops solved as linear equations.',
      zh: '所有发布速率沿图传播：每个消费组一份副本，选择按比例分配，环路按线性方程求解。',
    },
    simulation: { en: 'Counted, per second of the measured window.', zh: '在测量窗口内计数，按秒折算。' },
  },
  servers: {
    unit: { en: 'messages at once', zh: '同时处理的消息数' },
    analysis: {
      en: 'Replicas × concurrency, at most the partitions where order is kept; of a shared pool, the whole pool.',
      zh: '副本数 × 并发数；保持顺序时不超过分区数；共享工作者时为整个池。',
    },
    simulation: notMeasured,
  },
  utilisation: {
    unit: share,
    analysis: {
      en: 'Arrival rate × mean work of all attempts ÷ workers.',
      zh: '到达速率 × 所有尝试的平均处理时间 ÷ 工作者数。',
    },
    simulation: {
      en: 'Time in which workers were busy ÷ workers ÷ length of the measured window.',
      zh: '工作者忙碌的时间 ÷ 工作者数 ÷ 测量窗口长度。',
    },
  },
  queue: {
    unit: { en: 'messages', zh: '消息数' },
    analysis: { en: 'By Little’s law: arrival rate × mean wait.', zh: '由利特尔法则：到达速率 × 平均等待时间。' },
    simulation: { en: 'Averaged over time.', zh: '对时间求平均。' },
  },
  wait: {
    unit: time,
    analysis: {
      en: 'By the queueing model in the last column: exact for Poisson arrivals, else by Allen and Cunneen, and marked.',
      zh: '由最后一列的排队模型得出：泊松到达时精确，否则采用 Allen–Cunneen 近似并作标记。',
    },
    simulation: { en: 'Averaged over messages, all attempts together.', zh: '对消息求平均，包含所有尝试。' },
  },
  response: {
    unit: time,
    analysis: { en: 'Wait + work + what repeats and their delays add.', zh: '等待 + 处理 + 重试及其退避。' },
    simulation: {
      en: 'Averaged over the messages that were acknowledged, backoff included.',
      zh: '对已确认的消息求平均，包含退避时间。',
    },
  },
  p95: { unit: time, ...quantile },
  p99: { unit: time, ...quantile },
  throughput: {
    unit: perSecond,
    analysis: { en: 'Arrival rate less what is lost or fails for good.', zh: '到达速率减去丢失和最终失败的部分。' },
    simulation: { en: 'Acknowledged messages, counted.', zh: '对已确认的消息计数。' },
  },
  loss: {
    unit: share,
    analysis: {
      en: 'From the queueing model with its limited room; without a limit nothing is lost.',
      zh: '由容量有限的排队模型得出；没有容量限制时不会丢失。',
    },
    simulation: {
      en: '(Dropped + expired) ÷ delivered. Dead letters in a topic are not lost.',
      zh: '（丢弃 + 过期）÷ 投递。进入死信主题的消息不算丢失。',
    },
  },
  model: {
    unit: { en: 'arrivals / work / workers', zh: '到达/处理/工作者' },
    analysis: {
      en: 'The simplest model whose assumptions the design meets; where none does, the nearest, with the reason.',
      zh: '满足设计假设的最简单模型；若没有，则取最接近的并说明原因。',
    },
    simulation: {
      en: 'No model is needed: every message is followed.',
      zh: '无需模型：逐条跟踪每条消息。',
    },
  },
};
