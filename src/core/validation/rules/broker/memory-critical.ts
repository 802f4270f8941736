/** A promise that messages arrive hangs on a bus that forgets them when its process stops. */
import type { Design } from '../../../model/design.ts';
import { brokerOfTopic } from '../../../model/graph/broker-of.ts';
import type { Found, Rule } from '../../rule.ts';
import { type Promised, promised, promiseOf, promisesArrival } from '../../ways/promises.ts';
import { nodeAt, nodeNames, say } from '../../words.ts';

/**
 * Only objectives that say something of loss count: one that promises a time alone is kept in memory best, and every sketch without
 * a broker is in memory.
 */
export const memoryCritical: Rule = {
  id: 'memory-critical',
  severity: 'warning',
  title: { en: 'Promise kept in memory', zh: '承诺仅存于内存' },
  summary: {
    en: 'An objective promises that messages arrive, and topics on its path live in memory.',
    zh: '目标承诺消息必达，而其路径上的主题只存在于内存。',
  },
  source: 'Hohpe and Woolf, Enterprise Integration Patterns, 2003: Guaranteed Delivery',
  silentInDraft: true,
  noFix: {
    en: 'Which broker is to keep the messages is for people to choose.',
    zh: '由哪个消息代理保存消息，须由人来选择。',
  },
  check: (design) => promised(design, promisesArrival).flatMap((each) => found(design, each)),
};

const found = (design: Design, { objective, name, nodes }: Promised): Found[] => {
  const topics = [...nodes].filter((node) => brokerOfTopic(design, node) === 'in-memory').sort();
  const [first] = topics;
  if (first === undefined) return [];
  return [
    {
      message: say(
        '“{name}” promises {promise}, but {topics} {count:keeps|keep} messages in memory only.',
        '“{name}”承诺{promise}，但 {topics} 只在内存中保存消息。',
        { name, promise: promiseOf(objective), topics: nodeNames(design, topics), count: topics.length },
      ),
      why: {
        en: 'When the process stops or crashes, all that waits there is lost, and nobody is told.',
        zh: '进程停止或崩溃时，其中等待的消息全部丢失，且无人知晓。',
      },
      howToFix: {
        en: 'Choose a broker for the design or for these topics, or promise less.',
        zh: '为设计或这些主题选择消息代理，或降低承诺。',
      },
      nodes: topics,
      links: [objective.to],
      pointer: nodeAt(first, 'broker'),
    },
  ];
};
