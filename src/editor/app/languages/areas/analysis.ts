/** Words of the analysis panel. */
import type { Catalogue } from '../language.ts';

export const analysisTexts = {
  title: { en: 'Analysis', zh: '分析' },
  none: { en: 'Nothing to analyse yet', zh: '尚无可分析的内容' },
  noneMore: {
    en: 'Connect a publisher with a rate to a topic and a subscriber to it; the figures follow every edit.',
    zh: '将有速率的发布者连接到主题，再连接订阅者；数字随每次编辑更新。',
  },
  stable: { en: 'Stable', zh: '稳定' },
  unstable: { en: 'Unstable: a backlog grows without end', zh: '不稳定：积压无限增长' },
  bottleneck: { en: 'Bottleneck', zh: '瓶颈' },
  maxLoad: { en: 'Highest load factor', zh: '最高负载倍数' },
  maxLoadHelp: {
    en: 'All arrival rates may be multiplied by this before something is overloaded: the bottleneck gives way first.',
    zh: '所有到达速率乘以该值之前不会过载；瓶颈最先过载。',
  },
  maxLoadNone: {
    en: 'There is no such factor: nothing has any load, or what is too much is dropped and never piles up.',
    zh: '没有此倍数：没有任何负载，或多余的消息被丢弃而不会积压。',
  },
  maxLoadZero: {
    en: 'No load at all can be carried: a loop never ends, or messages are tried for ever.',
    zh: '无法承受任何负载：有永不结束的环路，或消息被无限重试。',
  },
  busyWorkers: { en: 'Busy workers', zh: '忙碌的工作者' },
  busyWorkersHelp: {
    en: 'How many are at work at the same time, on average over all services.',
    zh: '所有服务平均同时在工作的数量。',
  },
  mostWork: { en: 'Most of the work', zh: '工作最多' },
  mostWorkHelp: {
    en: '{share} of all work is done here. Balance of all services: {balance}, where 1 is the same for each.',
    zh: '全部工作的 {share} 在此完成。各服务的均衡度：{balance}，1 表示完全相同。',
  },
  longestChain: { en: 'Longest chain', zh: '最长链路' },
  chainTopic: { en: '1 topic', zh: '1 个主题' },
  chainTopics: { en: '{count} topics', zh: '{count} 个主题' },
  subscriptions: { en: 'Subscriptions and calls, the most loaded first', zh: '订阅与调用（按负载从高到低）' },
  subscription: { en: 'Subscription', zh: '订阅' },
  rate: { en: 'Arrivals', zh: '到达' },
  servers: { en: 'Workers', zh: '工作者' },
  utilisation: { en: 'Utilisation', zh: '利用率' },
  queue: { en: 'Queue', zh: '队列' },
  wait: { en: 'Wait', zh: '等待' },
  response: { en: 'Response', zh: '响应' },
  loss: { en: 'Loss', zh: '丢失' },
  model: { en: 'Model', zh: '模型' },
  exact: { en: 'exact', zh: '精确' },
  approximate: { en: 'approximate', zh: '近似' },
  overloaded: { en: 'overloaded', zh: '过载' },
  topics: { en: 'Topics', zh: '主题' },
  topic: { en: 'Topic', zh: '主题' },
  deliveries: { en: 'Deliveries', zh: '投递' },
  deliveriesHelp: {
    en: 'Messages that the topic hands to its groups per second: each group gets its own copy.',
    zh: '主题每秒交给各消费组的消息数：每个组各得一份。',
  },
  bytes: { en: 'Data', zh: '数据量' },
} as const satisfies Catalogue;
