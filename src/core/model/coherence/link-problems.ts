/** Links whose fields contradict each other or the nodes at their ends. */
import type { Arrivals } from '../arrivals.ts';
import type { Design } from '../design.ts';
import type { Link } from '../link.ts';
import type { Problem } from '../text/problem.ts';
import { contradiction, type Path } from './contradiction.ts';
import { distributionProblems } from './distribution-problems.ts';

export const linkProblems = (design: Design, path: Path, link: Link): Problem[] => {
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
