/** Fields that contradict each other: what no reader could give a meaning, although each field alone is well formed. */
import type { Design } from '../design.ts';
import type { Problem } from '../text/problem.ts';
import { choiceProblems } from './choice-problems.ts';
import { contradiction } from './contradiction.ts';
import { linkProblems } from './link-problems.ts';
import { nodeProblems } from './node-problems.ts';
import { scenarioProblems } from './scenario-problems.ts';

export const coherenceProblems = (design: Design): Problem[] => [
  ...contextLoops(design),
  ...Object.entries(design.nodes ?? {}).flatMap(([id, node]) => nodeProblems(['nodes', id], node)),
  ...Object.entries(design.links ?? {}).flatMap(([id, link]) => linkProblems(design, ['links', id], link)),
  ...Object.entries(design.scenarios ?? {}).flatMap(([id, scenario]) => scenarioProblems(['scenarios', id], scenario)),
  ...choiceProblems(design),
];

const contextLoops = (design: Design): Problem[] =>
  Object.keys(design.contexts ?? {}).flatMap((id) => {
    const seen = new Set<string>();
    let parent: string | undefined = design.contexts?.[id]?.parent;
    while (parent !== undefined && parent !== id && !seen.has(parent)) {
      seen.add(parent);
      parent = design.contexts?.[parent]?.parent;
    }
    if (parent !== id) return [];
    return [
      contradiction(
        ['contexts', id, 'parent'],
        { en: '“{id}” lies inside itself.', zh: '“{id}” 位于自身之内。' },
        { en: 'Take one context out of the circle.', zh: '请将环中的一个上下文移出。' },
        { id },
      ),
    ];
  });
