/** Half of all messages carry one key, so one partition gets most of the work while the others idle. */
import { own } from '../lib/own.ts';
import { pointerOf } from '../lib/pointer.ts';
import { ok, refused } from '../lib/result.ts';
import { fill } from '../lib/text.ts';
import type { Design } from '../model/design.ts';
import { aimed, calledIn } from './aiming/aimed.ts';
import { readTopics } from './aiming/candidates.ts';
import { noLanes } from './aiming/reasons.ts';
import type { Drill, Load } from './drill.ts';

const hotKey = 0.5;

export const keySkew: Drill = {
  id: 'key-skew',
  title: { en: 'Key skew', zh: '键倾斜' },
  summary: { en: 'Half of a topic’s messages carry one key.', zh: '某主题一半的消息使用同一个键。' },
  plan: (situation) => {
    const { design, load } = situation;
    const candidates = readTopics(design).filter((id) => lanesOf(design, id) > 1);
    const topic = aimed(situation, candidates, busiestReaders(design, load), 'utilisation');
    if (topic === undefined) return refused(noLanes);
    const words = { topic: calledIn(design, topic) };
    return ok({
      name: fill({ en: 'Key skew: {topic}', zh: '键倾斜：{topic}' }, words),
      description: fill(
        {
          en: 'Half of the messages of {topic} carry one key and so go to one partition. Look at the waits of its readers: more workers do not help.',
          zh: '{topic} 一半的消息使用同一个键，因而进入同一分区。请查看其读者的等待时间：增加工作者无济于事。',
        },
        words,
      ),
      changes: {
        overrides: { [pointerOf(['nodes', topic, 'keyDistribution'])]: skewed(lanesOf(design, topic)) },
      },
    });
  },
};

/** Of an ordered topic its partitions; nothing else has lanes that a key could choose. */
const lanesOf = (design: Design, id: string): number => {
  const topic = design.nodes?.[id];
  return topic?.kind === 'topic' && topic.ordered === true ? (topic.partitions ?? 1) : 0;
};

/** One key goes to the first partition; all others are spread evenly, also over that one. */
const skewed = (partitions: number) => {
  const even = (1 - hotKey) / partitions;
  return {
    distribution: 'shares',
    shares: Array.from({ length: partitions }, (_, at) => (at === 0 ? hotKey + even : even)),
  };
};

/** How busy the busiest reader of each topic is. */
const busiestReaders = ({ links = {} }: Design, { subscriptions }: Load): Record<string, { utilisation: number }> => {
  const busiest: Record<string, { utilisation: number }> = {};
  for (const [id, link] of Object.entries(links)) {
    if (link.kind !== 'subscribe') continue;
    const utilisation = own(subscriptions, id)?.utilisation ?? 0;
    if (utilisation >= (busiest[link.from]?.utilisation ?? 0)) busiest[link.from] = { utilisation };
  }
  return busiest;
};
