/** A topic: a channel on the event bus. */
import type { NodeKindEntry } from './kind/kind.ts';

export const topic: NodeKindEntry = {
  id: 'topic',
  title: { en: 'Topic', zh: '主题' },
  summary: {
    en: 'A channel on the event bus: publishers put messages in, every consumer group is offered each of them once.',
    zh: '事件总线上的通道：发布者放入消息，每个消费组收到每条消息一次。',
  },
  icon: 'route',
  width: 220,
  height: 64,
  create: (name) => ({ kind: 'topic', name }),
  linkTo: { service: 'subscribe', subscriber: 'subscribe' },
};
