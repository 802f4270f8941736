/** An objective that the closed forms already say is missed. */

import { gathered } from '../../../lib/gathered.ts';
import { pointerOf } from '../../../lib/pointer.ts';
import { sortedEntries } from '../../../lib/sort.ts';
import type { Text } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import { pathsOf } from '../../../model/graph/critical.ts';
import type { Objective } from '../../../model/scenario.ts';
import type { Facts, ObjectiveFacts } from '../../facts.ts';
import { stationFacts } from '../../load/reader.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeName, percent, say, unique } from '../../words.ts';

export const sloMissed: Rule = {
  id: 'slo-missed',
  severity: 'warning',
  title: { en: 'Objective missed', zh: '未达目标' },
  summary: {
    en: 'The predicted latency, throughput or loss of a path is worse than its objective.',
    zh: '路径的预测延迟、吞吐量或丢失率未达到目标。',
  },
  source: 'Beyer et al., Site Reliability Engineering, 2016, chapter 4; queueing theory (tandem queues: Reich 1957)',
  noFix: {
    en: 'More workers, shorter work, fewer hops or another objective: which of them is right, only people know.',
    zh: '增加工作者、缩短处理、减少跳数或修改目标：哪种合适只有人知道。',
  },
  check: (design, facts) =>
    gathered(sortedEntries(design.objectives), ([id, objective]) => {
      const known = Object.hasOwn(facts.objectives, id) ? facts.objectives[id] : undefined;
      return known?.met === false ? [found(design, facts, id, objective, known)] : [];
    }),
};

const found = (design: Design, facts: Facts, id: string, objective: Objective, known: ObjectiveFacts): Found => {
  const slowest = known.biggestShare ?? objective.to;
  const { field, message } = missed(design, facts, id, objective, known);
  return {
    message,
    why: { en: 'What was promised is not kept even on an ordinary day.', zh: '即使在平常也无法兑现承诺。' },
    howToFix: say(
      'Begin at “{node}”, which has the largest share: give it more workers or less work, or change the objective.',
      '先从占比最大的“{node}”入手：增加工作者、减少处理，或修改目标。',
      { node: nodeName(design, design.links?.[slowest]?.to ?? '') },
    ),
    nodes: [design.links?.[slowest]?.to ?? ''],
    links: unique([slowest, objective.from, objective.to]),
    pointer: pointerOf(['objectives', id, field]),
  };
};

/** Which of the promises it is; the first that is not kept. */
const missed = (
  design: Design,
  facts: Facts,
  id: string,
  objective: Objective,
  { predictedMs }: ObjectiveFacts,
): { field: keyof Objective; message: Text } => {
  const name = objective.name ?? id;
  const { p99Ms, maxLossFraction, minThroughputPerSecond = 0 } = objective;
  if (p99Ms !== undefined && predictedMs !== null && predictedMs > p99Ms)
    return {
      field: 'p99Ms',
      message: say(
        '“{name}”: 99 of 100 take up to {predicted} ms, and the goal is {goal} ms.',
        '“{name}”：100 次中 99 次至多需 {predicted} 毫秒，目标为 {goal} 毫秒。',
        { name, predicted: predictedMs, goal: p99Ms },
      ),
    };
  const lost = lostOn(facts, pathsOf(design).get(id)?.links ?? []);
  if (maxLossFraction !== undefined && lost > maxLossFraction)
    return {
      field: 'maxLossFraction',
      message: say(
        '“{name}”: {lost} of the messages are lost on the way, and the goal is {goal} at most.',
        '“{name}”：途中丢失 {lost} 的消息，目标为至多 {goal}。',
        { name, lost: percent(lost), goal: percent(maxLossFraction) },
      ),
    };
  return {
    field: 'minThroughputPerSecond',
    message: say(
      '“{name}”: of {rate}/s that come to its end too few are done, and the goal is {goal}/s.',
      '“{name}”：到达终点的每秒 {rate} 条中完成得太少，目标为每秒 {goal} 条。',
      { name, rate: facts.subscriptions[objective.to]?.arrivalRatePerSecond ?? 0, goal: minThroughputPerSecond },
    ),
  };
};

const lostOn = (facts: Facts, links: Iterable<string>): number => {
  let kept = 1;
  for (const id of links) kept *= 1 - (stationFacts(facts, id)?.lossFraction ?? 0);
  return 1 - kept;
};
