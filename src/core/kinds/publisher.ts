/** A publisher: where messages enter the system. */
import type { NodeKindEntry } from './kind/kind.ts';

export const publisher: NodeKindEntry = {
  id: 'publisher',
  title: { en: 'Publisher', zh: '发布者' },
  summary: {
    en: 'A source of messages: an HTTP endpoint, a schedule, a webhook, a database, a device. It only publishes.',
    zh: '消息的来源：HTTP 端点、定时任务、webhook、数据库或设备。它只发布。',
  },
  icon: 'radio-tower',
  width: 180,
  height: 84,
  create: (name) => ({ kind: 'publisher', name }),
  linkTo: { topic: 'publish', service: 'call' },
};
