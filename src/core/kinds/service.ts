/** A service: subscribes to topics, works, publishes and calls. */
import type { NodeKindEntry } from './kind/kind.ts';

export const service: NodeKindEntry = {
  id: 'service',
  title: { en: 'Service', zh: '服务' },
  summary: {
    en: 'Works on messages and publishes new ones; it may call other services and be called.',
    zh: '处理消息并发布新消息；可以调用其他服务，也可被调用。',
  },
  icon: 'server-cog',
  width: 200,
  height: 96,
  create: (name) => ({ kind: 'service', name }),
  linkTo: { topic: 'publish', service: 'call' },
};
