/** A minute without the broker of one topic: what waits, what is lost, and how long does it take to catch up? */
import { ok, refused } from '../lib/result.ts';
import { fill } from '../lib/text.ts';
import { aimed, calledIn } from './aiming/aimed.ts';
import { readTopics } from './aiming/candidates.ts';
import { noReader } from './aiming/reasons.ts';
import type { Drill } from './drill.ts';

const forSeconds = 60;

export const brokerDown: Drill = {
  id: 'broker-down',
  title: { en: 'Broker down for 60 s', zh: '消息代理停机 60 秒' },
  summary: { en: 'Nobody can publish to a topic, and it delivers nothing.', zh: '无法向某主题发布，该主题也不投递。' },
  plan: (situation) => {
    const { design, load, atSeconds } = situation;
    const topic = aimed(situation, readTopics(design), load.topics, 'ratePerSecond');
    if (topic === undefined) return refused(noReader);
    const words = { topic: calledIn(design, topic) };
    return ok({
      name: fill({ en: 'Broker down for 60 s: {topic}', zh: '消息代理停机 60 秒：{topic}' }, words),
      description: fill(
        {
          en: 'The broker of {topic} is gone for 60 s. Look at the largest backlog, at what was lost, and at the time to drain.',
          zh: '{topic} 的消息代理停机 60 秒。请查看最大积压、丢失的消息以及清空时间。',
        },
        words,
      ),
      changes: { faults: [{ kind: 'broker-down', target: topic, atSeconds, forSeconds }] },
    });
  },
};
