/** Dead letters that nobody reads, hears of, or has time to find. */
import { figure, type Text } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Topic } from '../../../model/node.ts';
import { onTopic } from '../../fixes/one-record.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, nodeName, say, unique } from '../../words.ts';

const secondsOfDay = 86_400;

/** A retention that is not written is no answer: on most brokers somebody has to choose one, and nobody has. */
export const dlqUnwatched: Rule<{ days: number }> = {
  id: 'dlq-unwatched',
  severity: 'warning',
  title: { en: 'Unwatched dead letters', zh: '无人关注的死信' },
  summary: {
    en: 'A dead-letter topic has no reader, no alert, and no retention that leaves time to look.',
    zh: '死信主题没有读者、没有告警，也没有足够长的保留时间。',
  },
  source:
    'RabbitMQ: dead letter exchanges; Hohpe and Woolf, Enterprise Integration Patterns, 2003: Dead Letter Channel',
  settings: {
    days: { default: 7, title: { en: 'Long enough to be found by chance', zh: '足以被偶然发现的天数' }, unit: 'd' },
  },
  silentInDraft: true,
  check: (design, _facts, { days }) =>
    graphOf(design)
      .topics.filter((entry) => isUnwatched(design, entry, days))
      .map((entry) => found(design, entry)),
};

const isUnwatched = (design: Design, [id, topic]: Entry<Topic>, days: number): boolean => {
  const { deadLetters, reading } = graphOf(design);
  return (
    deadLetters.has(id) && !reading.has(id) && !isWatched(topic) && (topic.retentionSeconds ?? 0) < days * secondsOfDay
  );
};

/** What others run, others watch. */
const isWatched = ({ external, alerts }: Topic): boolean =>
  external === true || alerts?.ageSeconds !== undefined || alerts?.backlog !== undefined;

const found = (design: Design, [id, topic]: Entry<Topic>): Found => ({
  message: messageOf(topic),
  why: {
    en: 'Every message here is work that was not done, and it stays undone until a customer complains.',
    zh: '这里的每条消息都是未完成的工作，直到客户投诉才被发现。',
  },
  howToFix: {
    en: 'Have somebody told of the first message, or draw who repairs and sends them again.',
    zh: '收到第一条消息就通知人，或画出由谁修复并重新发送。',
  },
  nodes: unique([id, ...(graphOf(design).deadLetters.get(id) ?? []).map(([, link]) => link.to)]),
  links: (graphOf(design).deadLetters.get(id) ?? []).map(([link]) => link),
  pointer: nodeAt(id, 'alerts'),
  fix: {
    title: say('Tell somebody of the first message in “{topic}”', '“{topic}”出现第一条消息就通知人', {
      topic: nodeName(design, id),
    }),
    apply: onTopic(id, (node) => (isWatched(node) ? undefined : { ...node, alerts: { ...node.alerts, backlog: 1 } })),
  },
});

const messageOf = ({ name, retentionSeconds }: Topic): Text =>
  retentionSeconds === undefined
    ? say('Nobody looks at “{name}”: it has no reader and no alert.', '没人关注“{name}”：没有读者，也没有告警。', {
        name,
      })
    : say(
        'Nobody looks at “{name}”: it has no reader and no alert, and what arrives is gone after {days} {days:day|days}.',
        '没人关注“{name}”：没有读者和告警，且消息在 {days} 天后消失。',
        { name, days: Number(figure(retentionSeconds / secondsOfDay)) },
      );
