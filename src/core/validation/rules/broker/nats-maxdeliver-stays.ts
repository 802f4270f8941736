/** What NATS does when the deliveries of a message are used up: it tells of it once and leaves the message where it is. */
import type { Design } from '../../../model/design.ts';
import { deliveriesOf, exhaustedShare } from '../../../model/graph/deliveries.ts';
import type { Entry } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import { staysOnNats } from '../../brokers/given-up.ts';
import { readersOn } from '../../brokers/on-broker.ts';
import { addDeadLetter } from '../../fixes/add-dead-letter.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, percent, say } from '../../words.ts';

export const natsMaxdeliverStays: Rule = {
  id: 'nats-maxdeliver-stays',
  severity: 'warning',
  title: { en: 'No dead letter on NATS by itself', zh: 'NATS 本身没有死信' },
  summary: {
    en: 'Deliveries end and no dead letter is drawn: NATS sends an advisory and leaves the message in the stream. “discard” is a decision.',
    zh: '投递次数有限却未画死信：NATS 只发出通知，消息留在流中。写明 discard 也算决定。',
  },
  source: 'NATS documentation: JetStream consumers (MaxDeliver, MAX_DELIVERIES advisory), dead letter queue pattern',
  check: (design) =>
    readersOn(design, 'nats')
      .filter(([, link]) => staysOnNats(design, link))
      .map((entry) => found(design, entry)),
};

const found = (design: Design, [id, link]: Entry<Subscribe>): Found => {
  const topic = design.nodes?.[link.from] as Topic;
  const isQueue = topic.nats?.retention === 'work-queue' || topic.nats?.retention === 'interest';
  return {
    message: say(
      'After {count} {count:delivery|deliveries} to “{node}” a message of “{topic}” is never delivered again, and stays in the stream ({share} of them).',
      '“{topic}”的消息向“{node}”投递 {count} 次后不再投递，并留在流中（占 {share}）。',
      {
        count: deliveriesOf(link),
        node: nodeName(design, link.to),
        topic: topic.name,
        share: percent(exhaustedShare(link)),
      },
    ),
    why: isQueue
      ? {
          en: 'NATS has no dead letters, only an advisory that is sent once; the message fills a queue that nothing empties.',
          zh: 'NATS 没有死信，只发出一次通知；消息占用的队列空间永远不会释放。',
        }
      : {
          en: 'NATS has no dead letters, only an advisory that is sent once; who does not listen at that moment never learns of it.',
          zh: 'NATS 没有死信，只发出一次通知；当时没有监听就永远不会知道。',
        },
    howToFix: {
      en: 'Name a dead-letter topic, which the exported code fills, or write “discard” if these messages may be lost.',
      zh: '指定死信主题（由导出的代码写入）；若允许丢失，请写明 discard。',
    },
    nodes: [link.to, link.from],
    links: [id],
    pointer: linkAt(id, 'deadLetter'),
    fix: addDeadLetter(design, id, link),
  };
};
