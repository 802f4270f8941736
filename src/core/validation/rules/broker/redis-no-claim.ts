/** Readers of a Redis stream that leave what a dead consumer has taken where it is: pending, for ever. */
import type { Design } from '../../../model/design.ts';
import { acknowledgesFirst } from '../../../model/graph/deliveries.ts';
import type { Entry } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import { readersOn } from '../../brokers/on-broker.ts';
import type { Facts } from '../../facts.ts';
import { onBroker } from '../../fixes/on-broker.ts';
import { onReader } from '../../fixes/one-record.ts';
import { stationFacts } from '../../load/reader.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, say } from '../../words.ts';

/** Idle for less is more likely slow than dead, where nothing is known of the work. */
const leastIdleMs = 30_000;

export const redisNoClaim: Rule = {
  id: 'redis-no-claim',
  severity: 'warning',
  title: { en: 'Nobody takes over', zh: '无人接管' },
  summary: {
    en: 'A group on Redis claims nothing of what a dead consumer has left unacknowledged.',
    zh: 'Redis 消费组不认领已停止消费者未确认的条目。',
  },
  source: 'Redis documentation: Streams, recovering from permanent failures (XAUTOCLAIM)',
  check: (design, facts) =>
    readersOn(design, 'redis')
      .filter(([, link]) => link.redis?.claims === false && !acknowledgesFirst(design, link))
      .map((entry) => found(design, facts, entry)),
};

const found = (design: Design, facts: Facts, [id, link]: Entry<Subscribe>): Found => {
  const safeMs = 2 * (stationFacts(facts, id)?.p99Ms ?? leastIdleMs / 2);
  return {
    message: say(
      'What “{node}” has taken from “{topic}” when a replica dies stays pending for ever.',
      '“{node}”的副本停止时，它从“{topic}”取走的消息会永远处于待处理状态。',
      { node: nodeName(design, link.to), topic: nodeName(design, link.from) },
    ),
    why: {
      en: 'Redis delivers an entry again only when somebody claims it, and nobody does.',
      zh: '只有被认领，Redis 才会再次投递条目，而这里无人认领。',
    },
    howToFix: {
      en: 'Claim what has been idle for longer than the work ever takes.',
      zh: '认领空闲时间超过最长处理时间的条目。',
    },
    nodes: [link.to, link.from],
    links: [id],
    pointer: linkAt(id, 'redis', 'claims'),
    fix: {
      title: say('Let “{node}” take over', '让“{node}”接管', { node: nodeName(design, link.to) }),
      apply: onReader(id, (link) => (link.redis?.claims === false ? claiming(link, safeMs) : undefined)),
    },
  };
};

const claiming = (link: Subscribe, safeMs: number): Subscribe => {
  const isShort = safeMs > (link.redis?.claimIdleMs ?? leastIdleMs);
  return onBroker(link, 'redis', { claims: undefined, ...(isShort && { claimIdleMs: Math.ceil(safeMs) }) });
};
