/** What Redis does with an entry that fails again and again: it counts its deliveries, and ends none. */
import type { Design } from '../../../model/design.ts';
import { deliveriesOf } from '../../../model/graph/deliveries.ts';
import type { Entry } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import { staysOnRedis } from '../../brokers/given-up.ts';
import { readersOn } from '../../brokers/on-broker.ts';
import { addDeadLetter } from '../../fixes/add-dead-letter.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, say } from '../../words.ts';

export const redisNoDlq: Rule = {
  id: 'redis-no-dlq',
  severity: 'warning',
  title: { en: 'No dead letter on Redis by itself', zh: 'Redis 本身没有死信' },
  summary: {
    en: 'Messages may fail and no dead letter is drawn: Redis counts deliveries, and code has to act on the number. “discard” is a decision.',
    zh: '消息可能失败却未画死信：Redis 只统计投递次数，须由代码处理。写明 discard 也算决定。',
  },
  source: 'Redis documentation: Streams, XPENDING delivery counter and dead letters',
  check: (design) =>
    readersOn(design, 'redis')
      .filter(([, link]) => staysOnRedis(design, link))
      .map((entry) => found(design, entry)),
};

const found = (design: Design, [id, link]: Entry<Subscribe>): Found => {
  const count = deliveriesOf(link);
  const values = { node: nodeName(design, link.to), topic: nodeName(design, link.from), count };
  return {
    message:
      count === 0
        ? say(
            'An entry of “{topic}” that always fails at “{node}” is claimed again and again: Redis only counts that.',
            '“{topic}”中在“{node}”总是失败的条目会被反复认领：Redis 只计数。',
            values,
          )
        : say(
            'After {count} {count:delivery|deliveries} to “{node}” an entry of “{topic}” has nowhere to go: Redis only counts them.',
            '“{topic}”的条目向“{node}”投递 {count} 次后无处可去：Redis 只计数。',
            values,
          ),
    why: {
      en: 'It stays pending, takes its turn with every claim, and nobody is told.',
      zh: '它一直待处理，每次认领都会占用一次处理，且无人得知。',
    },
    howToFix: {
      en: 'Name a dead-letter topic, which code fills when the count is reached, or write “discard”.',
      zh: '指定死信主题（达到次数时由代码写入），或写明 discard。',
    },
    nodes: [link.to, link.from],
    links: [id],
    pointer: linkAt(id, 'deadLetter'),
    fix: addDeadLetter(design, id, link),
  };
};
