/**
 * A topic with shares for more or fewer partitions than it has. No error of the file: whoever changes the partitions, or turns them up in a
 * scenario, has not yet come to the shares. What is reckoned with meanwhile: `distributions/keys/partition-shares.ts`.
 */
import { gathered } from '../../../lib/gathered.ts';
import type { Text } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Topic } from '../../../model/node.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, nodeName, say } from '../../words.ts';

export const partitionSharesMismatch: Rule = {
  id: 'partition-shares-mismatch',
  severity: 'warning',
  title: { en: 'Shares for other partitions', zh: '占比与分区数不符' },
  summary: {
    en: 'Keys are spread by given shares, but there are more or fewer shares than partitions.',
    zh: '键按给定占比分布，但占比的个数与分区数不同。',
  },
  source:
    'Apache Kafka: a key’s partition is one of those that the topic has; the definition of `shares` in the format',
  noFix: {
    en: 'Whether the shares or the partitions are the ones meant, only people know.',
    zh: '以占比为准还是以分区数为准，只有人知道。',
  },
  check: (design) => gathered(graphOf(design).topics, (entry) => found(design, entry)),
};

const found = (design: Design, [id, topic]: Entry<Topic>): Found[] => {
  const { keyDistribution: keys, partitions = 1 } = topic;
  const shares = keys?.shares?.length ?? 0;
  if (keys?.distribution !== 'shares' || shares === partitions) return [];
  return [
    {
      message: say(
        '“{topic}” has {partitions} {partitions:partition|partitions} and {shares} {shares:share|shares} of keys.',
        '“{topic}”有 {partitions} 个分区，却给出了 {shares} 个键占比。',
        { topic: nodeName(design, id), partitions, shares },
      ),
      why: whyOf(keys.shares ?? [], partitions),
      howToFix: say(
        'Give one share per partition, or set the partitions to {shares}.',
        '请为每个分区给出一个占比，或将分区数设为 {shares}。',
        { shares },
      ),
      nodes: [id],
      pointer: nodeAt(id, 'keyDistribution', 'shares'),
    },
  ];
};

/** What analysis, simulation and generated code reckon with. */
const whyOf = (shares: readonly number[], partitions: number): Text => {
  const values = { missing: partitions - shares.length, surplus: shares.length - partitions };
  if (values.missing > 0)
    return say(
      'A missing share counts as 0: the last {missing} {missing:partition gets|partitions get} no message.',
      '缺少的占比按 0 计：最后 {missing} 个分区收不到消息。',
      values,
    );
  return shares.slice(0, partitions).some((share) => share > 0)
    ? say(
        'The last {surplus} {surplus:share is|shares are} left out, so that the other partitions get more than was written.',
        '最后 {surplus} 个占比被忽略，其余分区得到的比所写的多。',
        values,
      )
    : say(
        'The last {surplus} {surplus:share is|shares are} left out, and as the others are all 0, all partitions get the same.',
        '最后 {surplus} 个占比被忽略；其余占比全为 0，因此各分区均分。',
        values,
      );
};
