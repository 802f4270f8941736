/** What else a study has counted and estimated: nodes, topics, requests, breakers, and the fate of all messages. */
import { durationOf, figureOf, percentOf, rateOf } from '../../lib/figures.ts';
import { elementName } from '../../model/graph/element-name.ts';
import type { SimulationResult } from '../../simulation/study/result.ts';
import { count, estimated, measured, words } from '../cells.ts';
import type { Block, Cell } from '../report.ts';
import type { Subject } from '../subject.ts';
import { commonWords } from '../words/common.ts';
import { resultWords } from '../words/results.ts';

const texts = { ...commonWords, ...resultWords };
type Title = keyof typeof texts;

/** A row per entry, its name first; nothing where there is no entry. */
const tableOf = <Entry>(
  { changed, say }: Subject,
  [caption, ...columns]: readonly [Title, ...Title[]],
  entries: Readonly<Record<string, Entry>>,
  cellsOf: (entry: Entry, id: string) => readonly Cell[],
): Block[] => {
  const all = Object.entries(entries);
  if (all.length === 0) return [];
  const rows = all.map(([id, entry]) => [words(elementName(changed, id)), ...cellsOf(entry, id)]);
  return [
    { kind: 'table', caption: say(texts[caption]), columns: columns.map((each) => say(texts[each])), rows, notes: [] },
  ];
};

export const nodeTable = (subject: Subject): Block[] => {
  const { analysis, result, steady } = subject;
  const isScaled = Object.values(result.nodes).some(({ meanReplicas }) => meanReplicas !== undefined);
  const columns = [
    'nodes',
    'node',
    'utilisation',
    ...(isScaled ? (['replicas', 'mostReplicas', 'scalings'] as const) : []),
  ] as const;
  return tableOf(subject, columns, result.nodes, (node, id) => {
    const isFixed = node.meanReplicas === undefined;
    const theory = steady && isFixed ? analysis.nodes[id]?.utilisation : null;
    return [
      estimated(subject, node.utilisation, percentOf, { theory, exact: isExact(subject, id) }),
      ...(isScaled ? scaledCells(subject, node) : []),
    ];
  });
};

/** As exact as what is known of all that it reads and answers. */
const isExact = ({ analysis, changed }: Subject, node: string): boolean =>
  Object.entries(analysis.subscriptions).every(([id, { exact }]) => exact || changed.links?.[id]?.to !== node);

const scaledCells = (subject: Subject, node: SimulationResult['nodes'][string]): Cell[] =>
  node.meanReplicas === undefined
    ? [0, 1, 2].map(() => words(figureOf(null)))
    : [estimated(subject, node.meanReplicas, figureOf), count(node.maxReplicas ?? 0), count(node.scalings ?? 0)];

export const topicTable = (subject: Subject): Block[] => {
  const { analysis, result, steady } = subject;
  const remembers = Object.values(result.topics).some(({ repeated }) => repeated !== undefined);
  const columns = [
    'topics',
    'topic',
    'rate',
    'published',
    'rejected',
    ...(remembers ? (['repeated'] as const) : []),
  ] as const;
  return tableOf(subject, columns, result.topics, ({ publishedPerSecond, published, rejected, repeated }, id) => [
    estimated(subject, publishedPerSecond, rateOf, { theory: steady ? analysis.topics[id]?.ratePerSecond : null }),
    count(published),
    count(rejected),
    ...(remembers ? [repeated === undefined ? words(figureOf(null)) : count(repeated)] : []),
  ]);
};

export const requestTable = (subject: Subject): Block[] =>
  tableOf(
    subject,
    ['requests', 'request', 'sent', 'replied', 'timedOut', 'late', 'meanReply'],
    subject.result.requests,
    ({ sent, replied, timedOut, late, meanReplyMs }) => [
      ...[sent, replied, timedOut, late].map(count),
      estimated(subject, meanReplyMs, durationOf),
    ],
  );

export const breakerTable = (subject: Subject): Block[] =>
  tableOf(
    subject,
    ['breakers', 'breaker', 'open', 'openings', 'refused'],
    subject.result.breakers ?? {},
    ({ openFraction, openings, refused }) => [
      estimated(subject, openFraction, percentOf),
      count(openings),
      count(refused),
    ],
  );

export const countTable = (subject: Subject): Block[] =>
  tableOf(
    subject,
    [
      'counts',
      'subscription',
      'delivered',
      'acknowledged',
      'redelivered',
      'deadLettered',
      'duplicates',
      'outOfOrder',
      'inFlight',
      'longestQueue',
      'oldest',
    ],
    subject.result.subscriptions,
    ({ delivered, acknowledged, redelivered, deadLettered, duplicates, outOfOrder, inFlight, ...most }) => [
      ...[delivered, acknowledged, redelivered, deadLettered, duplicates].map(count),
      measured(outOfOrder, figureOf),
      ...[inFlight, most.maxQueueLength].map(count),
      measured(most.maxAgeMs, durationOf),
    ],
  );
