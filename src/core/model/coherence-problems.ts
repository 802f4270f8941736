/** Fields that contradict each other: what no reader could give a meaning, although each field alone is well formed. */
import { pointerOf } from '../lib/pointer.ts';
import { fill, type Text, type TextValue } from '../lib/text.ts';
import type { Arrivals } from './arrivals.ts';
import { choiceProblems } from './choices.ts';
import type { Design } from './design.ts';
import type { Distribution } from './distribution.ts';
import type { Link } from './link.ts';
import type { Node } from './node.ts';
import type { Problem } from './problem.ts';
import { faultsOfShare, faultsWithValue, type Scenario } from './scenario.ts';

type Path = readonly (string | number)[];

export const coherenceProblems = (design: Design): Problem[] => [
  ...contextLoops(design),
  ...Object.entries(design.nodes ?? {}).flatMap(([id, node]) => nodeProblems(['nodes', id], node)),
  ...Object.entries(design.links ?? {}).flatMap(([id, link]) => linkProblems(design, ['links', id], link)),
  ...Object.entries(design.scenarios ?? {}).flatMap(([id, scenario]) => scenarioProblems(['scenarios', id], scenario)),
  ...choiceProblems(design),
];

const contradiction = (path: Path, what: Text, howToFix: Text, values: Record<string, TextValue> = {}): Problem => ({
  what: fill(what, values),
  why: {
    en: 'Both cannot hold, and guessing would change what you meant.',
    zh: '两者不能同时成立，猜测会改变您的本意。',
  },
  howToFix: fill(howToFix, values),
  pointer: pointerOf(path),
});

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

const nodeProblems = (path: Path, node: Node): Problem[] => {
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

const linkProblems = (design: Design, path: Path, link: Link): Problem[] => {
  switch (link.kind) {
    case 'publish':
      return [
        ...originProblems(design, path, link.from, link.arrivals, link.after, 'after'),
        ...distributionProblems([...path, 'after', 'delay'], link.after?.delay),
      ];
    case 'call':
      return [
        ...originProblems(design, path, link.from, link.arrivals, link.during, 'during'),
        ...distributionProblems([...path, 'work'], link.work),
      ];
    case 'subscribe':
      return [
        ...distributionProblems([...path, 'work'], link.work),
        ...distributionProblems([...path, 'delay'], link.delay),
        ...subscribeProblems(design, path, link),
      ];
  }
};

const originProblems = (
  design: Design,
  path: Path,
  from: string,
  arrivals: Arrivals | undefined,
  trigger: object | undefined,
  field: 'after' | 'during',
): Problem[] => {
  const problems = arrivalProblems([...path, 'arrivals'], arrivals);
  if (arrivals && trigger)
    problems.push(
      contradiction(
        [...path, field],
        { en: 'It has arrivals of its own and a trigger.', zh: '它既有自己的到达过程，又有触发条件。' },
        {
          en: 'Keep “arrivals” or “{field}”; draw a second link for the other.',
          zh: '保留 arrivals 或 {field}，另一个请另画一条连线。',
        },
        { field },
      ),
    );
  if (trigger && design.nodes?.[from]?.kind === 'publisher')
    problems.push(
      contradiction(
        [...path, field],
        { en: 'A publisher receives nothing that could trigger it.', zh: '发布者不接收任何可触发它的消息。' },
        { en: 'Use “arrivals”, or make the node a service.', zh: '请使用 arrivals，或将该节点改为服务。' },
      ),
    );
  return problems;
};

const subscribeProblems = (design: Design, path: Path, link: Extract<Link, { kind: 'subscribe' }>): Problem[] => {
  const problems: Problem[] = [];
  const node = design.nodes?.[link.to];
  const shared =
    node !== undefined && node.kind !== 'topic' && node.kind !== 'publisher' && node.sharedWorkers === true;
  if (shared && link.concurrency !== undefined)
    problems.push(
      contradiction(
        [...path, 'concurrency'],
        {
          en: '“{node}” shares its workers among all subscriptions, so this one has none of its own.',
          zh: '“{node}” 的工作者由所有订阅共享，此订阅没有自己的并发。',
        },
        { en: 'Remove this concurrency, or turn off shared workers.', zh: '请删除此并发，或关闭共享工作者。' },
        { node: link.to },
      ),
    );
  if (link.deadLetter !== undefined && link.onExhausted !== undefined)
    problems.push(
      contradiction(
        [...path, 'onExhausted'],
        {
          en: 'There is a dead letter, so nothing is left to drop or keep.',
          zh: '已有死信去处，没有可丢弃或保留的消息。',
        },
        { en: 'Remove “onExhausted” or “deadLetter”.', zh: '请删除 onExhausted 或 deadLetter。' },
      ),
    );
  return problems;
};

const arrivalProblems = (path: Path, arrivals: Arrivals | undefined): Problem[] => {
  const times =
    arrivals?.process === 'profile'
      ? arrivals.points.map((point) => point.atSeconds)
      : arrivals?.process === 'trace'
        ? arrivals.atSeconds
        : [];
  const ascending = times.every((time, index) => index === 0 || time >= (times[index - 1] as number));
  return ascending
    ? []
    : [
        contradiction(
          path,
          { en: 'The times do not ascend.', zh: '时刻未按升序排列。' },
          { en: 'Sort them.', zh: '请排序。' },
        ),
      ];
};

const distributionProblems = (path: Path, distribution: Distribution | undefined): Problem[] =>
  distribution?.distribution === 'uniform' && distribution.minMs > distribution.maxMs
    ? [
        contradiction(
          path,
          { en: 'The least value ({min}) is above the most ({max}).', zh: '最小值（{min}）大于最大值（{max}）。' },
          { en: 'Swap them.', zh: '请交换。' },
          { min: distribution.minMs, max: distribution.maxMs },
        ),
      ]
    : [];

const scenarioProblems = (path: Path, scenario: Scenario): Problem[] =>
  (scenario.faults ?? []).flatMap((fault, number) => [
    ...(faultsWithValue.has(fault.kind) && fault.value === undefined
      ? [
          contradiction(
            [...path, 'faults', number],
            { en: 'The fault “{kind}” needs a value.', zh: '故障“{kind}”需要数值。' },
            { en: 'Add “value”.', zh: '请添加 value。' },
            { kind: fault.kind },
          ),
        ]
      : []),
    ...(faultsOfShare.has(fault.kind) && (fault.value ?? 0) > 1
      ? [
          contradiction(
            [...path, 'faults', number, 'value'],
            {
              en: 'The value of the fault “{kind}” is a share; {value} is more than all.',
              zh: '故障“{kind}”的数值是比例；{value} 超过了全部。',
            },
            { en: 'Write a number from 0 to 1.', zh: '请写 0 到 1 之间的数。' },
            { kind: fault.kind, value: fault.value ?? 0 },
          ),
        ]
      : []),
    ...(fault.kind !== 'rate' && fault.target === undefined
      ? [
          contradiction(
            [...path, 'faults', number],
            { en: 'The fault “{kind}” does not say what it hits.', zh: '故障“{kind}”未说明作用对象。' },
            { en: 'Add “target”, the id of a node or link.', zh: '请添加 target：节点或连线的 id。' },
            { kind: fault.kind },
          ),
        ]
      : []),
  ]);
