/** The analysis for people: each subscription as a queue, the bottleneck, the load it can bear. */
import { remarksOf } from '../../core/lib/remarks.ts';
import type { Analysis } from '../../core/queueing/analysis.ts';
import type { Flows } from '../../core/queueing/flows/flow-analysis.ts';
import { ceilingLines } from './ceiling-lines.ts';
import { near } from './estimate-sign.ts';
import { footnotes, mark } from './footnotes.ts';
import { shown, table } from './table.ts';

/** With the lag of each objective, which stands in where no law of its time is known. */
export const analysisText = (analysis: Analysis, lags: Flows['objectiveLags']): string =>
  [
    analysis.stable ? 'Stable.' : 'NOT STABLE: at least one backlog grows without end.',
    `Bottleneck: ${analysis.bottleneck ?? 'none'}. Highest load factor: ${shown(analysis.maxRateFactor)}.`,
    ...workSplit(analysis),
    '',
    table(
      ['topic', 'per second', 'bytes per second'],
      Object.entries(analysis.topics).map(([id, each]) => [id, shown(each.ratePerSecond), shown(each.bytesPerSecond)]),
    ),
    ...subscriptions(analysis),
    degrees(analysis),
    ...overloads(analysis),
    ...ceilingLines(analysis),
    ...objectives(analysis, lags),
    ...loops(analysis),
  ].join('\n');

/** Why a model is approximate stands below the table, once for all that have the same reason. */
const subscriptions = ({ subscriptions }: Analysis): string[] => {
  const rows = Object.entries(subscriptions);
  const remarks = remarksOf(rows.map(([, { approximation }]) => approximation));
  return [
    table(
      ['subscription', 'model', 'per second', 'servers', 'utilisation', 'wait ms', 'response ms', 'p99 ms', 'waiting'],
      rows.map(([id, each]) => [
        id,
        each.exact ? each.model : `~${each.model}${mark(remarks, each.approximation)}`,
        shown(each.arrivalRatePerSecond),
        shown(each.servers),
        shown(each.utilisation),
        shown(each.meanWaitMs),
        shown(each.meanResponseMs),
        shown(each.p99Ms),
        shown(each.meanQueueLength),
      ]),
    ),
    ...footnotes(remarks),
  ];
};

const degrees = ({ graph: { messagesPerSecond, nodes } }: Analysis): string =>
  table(
    ['node', 'links in', 'links out', 'in per second', 'out per second'],
    Object.entries(nodes).map(([id, each]) => [
      id,
      shown(each.in),
      shown(each.out),
      shown(messagesPerSecond[id]?.in ?? null),
      shown(messagesPerSecond[id]?.out ?? null),
    ]),
  );

const workSplit = ({ split: { balance, busyWorkers, largest, largestShare } }: Analysis): string[] =>
  busyWorkers === null || largest === null || largestShare === null
    ? []
    : [
        `Busy at once: ${shown(busyWorkers)} workers. Most of the work: ${largest} (${shown(largestShare * 100)} %)${
          balance === null ? '' : `; balance ${shown(balance)} of 1`
        }.`,
      ];

const objectives = ({ objectives }: Analysis, lags: Flows['objectiveLags']): string[] =>
  Object.keys(objectives).length === 0
    ? []
    : [
        table(
          ['objective', 'predicted p99 ms', 'biggest share', ''],
          Object.entries(objectives).map(([id, { predictedMs, met, biggestShare }]) => [
            id,
            predictedMs === null && lags[id] ? near(lags[id], lags[id].p99Ms) : shown(predictedMs),
            biggestShare ?? '-',
            met === null ? 'unknown' : met ? 'met' : 'MISSED',
          ]),
        ),
      ];

/** What waits for something else is said to wait for that. */
const overloads = ({ ceilings = {}, subscriptions }: Analysis): string[] => {
  const held = Object.values(ceilings).flatMap(({ grows }) => grows);
  return Object.entries(subscriptions).flatMap(([id, { arrivalRatePerSecond: rate, utilisation }]) => {
    if (rate === null || rate === 0 || utilisation === null || utilisation < 1 || held.includes(id)) return [];
    const most = rate / utilisation;
    return `${id} gets ${shown(rate)}/s and can do ${shown(most)}/s: the backlog grows by ${shown(rate - most)}/s\n`;
  });
};

const loops = ({ graph }: Analysis): string[] =>
  graph.loops.map(({ links, gain }) => `loop of gain ${shown(gain)}: ${links.join(' > ')}\n`);
