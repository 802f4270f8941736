/** A publisher does not wait for the broker's confirmation on a topic that is meant to deliver. */
import { gathered } from '../../../lib/gathered.ts';
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import { linkName } from '../../../model/graph/link-name.ts';
import type { Publish } from '../../../model/link.ts';
import { type LossPoint, lossesOfPublisher } from '../../durability/loss-points.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeName, say } from '../../words.ts';

/** QoS 0 is `mqtt-qos0-critical`: measurements are often sent with it on purpose. */
export const publishUnconfirmed: Rule = {
  id: 'publish-unconfirmed',
  severity: 'warning',
  title: { en: 'Unconfirmed publishing', zh: '未确认的发布' },
  summary: {
    en: 'A publisher waits for no confirmation, and the topic is not one that may lose messages (at most once).',
    zh: '发布者不等待确认，而该主题并非允许丢失消息（至多一次）的主题。',
  },
  source: 'RabbitMQ: publisher confirms; Apache Kafka: producer configuration acks',
  check: (design) => gathered(graphOf(design).publications, (entry) => found(design, entry, unheard(design, entry))),
};

const unheard = (design: Design, entry: Entry<Publish>): LossPoint[] => {
  const points = lossesOfPublisher(design, entry);
  if (points.length === 0) return points;
  const topic = design.nodes?.[entry[1].to];
  if (topic?.kind === 'topic' && topic.guarantee === 'at-most-once') return [];
  return points.filter(({ kind }) => kind === 'unheard');
};

const found = (design: Design, [id, link]: Entry<Publish>, points: readonly LossPoint[]): Found[] => {
  const [first] = points;
  if (!first) return [];
  const { reason, pointer } = first;
  return [
    {
      message: say(
        'When the broker refuses a message for “{topic}”, nobody learns of it: {reason}.',
        '消息代理拒绝发往“{topic}”的消息时无人知晓：{reason}。',
        { topic: nodeName(design, link.to), reason },
      ),
      why: {
        en: 'What is refused, or under way when the connection breaks, is lost without an error.',
        zh: '被拒绝或在连接中断时途中的消息会丢失，且不报错。',
      },
      howToFix: {
        en: 'Wait for confirmations, or let the topic be at most once if loss is meant.',
        zh: '等待确认；若允许丢失，将主题设为至多一次。',
      },
      nodes: [link.from, link.to],
      links: [id],
      pointer,
      fix: points.every(({ mend }) => mend)
        ? {
            title: say('Let “{link}” wait for confirmations', '让“{link}”等待确认', { link: linkName(design, id) }),
            apply: (before) => confirmed(before, id),
          }
        : undefined,
    },
  ];
};

/** Both ways of not waiting. */
const confirmed = (design: Design, id: string): Design => {
  const link = design.links?.[id];
  const points = link?.kind === 'publish' ? unheard(design, [id, link]) : [];
  return points.reduce((whole, { mend }) => mend?.(whole) ?? whole, design);
};
