/** A subscriber: the end of a chain, it only works on what it is given. */
import type { NodeKindEntry } from './kind/kind.ts';

export const subscriber: NodeKindEntry = {
  id: 'subscriber',
  title: { en: 'Subscriber', zh: '订阅者' },
  summary: {
    en: 'Works on messages and publishes nothing: a mailer, a report, an audit log.',
    zh: '处理消息但不发布：邮件发送、报表、审计日志。',
  },
  icon: 'inbox',
  width: 180,
  height: 84,
  create: (name) => ({ kind: 'subscriber', name }),
  linkTo: {},
};
