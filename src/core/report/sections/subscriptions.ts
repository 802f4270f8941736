/** Subscriptions and calls: how loaded each is, what waits there and how long it takes, beside the closed form of the same. */
import { elementName } from '../../model/graph/element-name.ts';
import { byLoad } from '../../simulation/study/by-load.ts';
import { whyMissing } from '../../simulation/study/missing.ts';
import type { SubscriptionResult } from '../../simulation/study/result.ts';
import { estimated } from '../cells.ts';
import { comparedFigures as columns } from '../compared-figures.ts';
import type { Block, Cell } from '../report.ts';
import type { Subject } from '../subject.ts';
import { commonWords } from '../words/common.ts';
import { resultWords } from '../words/results.ts';

const texts = { ...commonWords, ...resultWords };

const shown: readonly string[] = columns.map(({ figure }) => figure);

export const subscriptionTable = (subject: Subject): Block[] => {
  const { result, say } = subject;
  const all = byLoad(result);
  if (all.length === 0) return [];
  const hasFew = all.some(([, { fewCompletions }]) => fewCompletions.some((each) => shown.includes(each)));
  const hasBound = all.some(([, { upperBound }]) => upperBound.lossFraction !== undefined);
  return [
    {
      kind: 'table',
      caption: say(texts.subscriptions),
      columns: [say(texts.subscription), ...columns.map(({ title }) => say(texts[title]))],
      rows: all.map(([id, each]) => rowOf(subject, id, each)),
      notes: [
        ...(hasFew ? [say(texts.few)] : []),
        ...(hasBound ? [say(texts.rare)] : []),
        ...whyMissing(result).map((why) => `${say(texts.none)} ${say(why)}`),
      ],
    },
  ];
};

const rowOf = (subject: Subject, id: string, each: SubscriptionResult): Cell[] => {
  const { analysis, changed, result, say, steady } = subject;
  const theory = steady ? analysis.subscriptions[id] : undefined;
  // Simulated it is of the replicas in force; the closed form knows only the most there may be.
  const isScaled = result.nodes[changed.links?.[id]?.to ?? '']?.meanReplicas !== undefined;
  const name: Cell = {
    text: elementName(changed, id),
    below: [...(theory ? [theory.model] : []), ...(each.stable ? [] : [say(texts.overloaded)])],
    ...(!each.stable && { tone: 'error' }),
  };
  return [
    name,
    ...columns.map(({ figure, show }) =>
      estimated(subject, each[figure], show, {
        theory: figure === 'utilisation' && isScaled ? null : theory?.[figure],
        exact: theory?.exact ?? false,
        few: (each.fewCompletions as readonly string[]).includes(figure),
        bound: figure === 'lossFraction' ? each.upperBound.lossFraction : undefined,
      }),
    ),
  ];
};
