/** Nodes whose fields contradict each other. */
import type { Node } from '../node.ts';
import type { Problem } from '../text/problem.ts';
import { contradiction, type Path } from './contradiction.ts';
import { distributionProblems } from './distribution-problems.ts';

export const nodeProblems = (path: Path, node: Node): Problem[] => {
  const problems: Problem[] = [];
  if (node.kind === 'topic') {
    problems.push(...distributionProblems([...path, 'publishLatency'], node.publishLatency));
    problems.push(...distributionProblems([...path, 'deliveryLatency'], node.deliveryLatency));
    const keys = node.keyDistribution;
    if (keys?.distribution === 'shares' && !(keys.shares ?? []).some((share) => share > 0))
      problems.push(
        contradiction(
          [...path, 'keyDistribution'],
          { en: 'Keys are spread by shares, but no share is above 0.', zh: '按占比分布键，但没有大于 0 的占比。' },
          { en: 'Give one share per partition.', zh: '请为每个分区给出占比。' },
        ),
      );
  } else if (node.kind !== 'publisher' && node.autoscale && node.autoscale.min > node.autoscale.max)
    problems.push(
      contradiction(
        [...path, 'autoscale'],
        {
          en: 'The fewest replicas ({min}) are more than the most ({max}).',
          zh: '最少副本数（{min}）大于最多副本数（{max}）。',
        },
        { en: 'Swap min and max.', zh: '请交换 min 与 max。' },
        { min: node.autoscale.min, max: node.autoscale.max },
      ),
    );
  return problems;
};
