/** The result of a simulation for people. */

import { whyMissing } from '../../core/simulation/study/missing.ts';
import type { SimulationResult } from '../../core/simulation/study/result.ts';
import { ceilingLines } from './ceiling-lines.ts';
import { oneLine } from './one-line.ts';
import { precisionText } from './precision-text.ts';
import { fewText, lossOf, p99Of, verdictText } from './seldom-seen.ts';
import { estimated, table } from './table.ts';

const warnings: Readonly<Record<SimulationResult['warnings'][number], string>> = {
  'warm-up-too-long': 'The run never settled before its half: simulate for longer.',
  'backlog-grows':
    'The backlog went on growing, though nothing gets more than it can do: means are of this run only. Simulate for longer; if it still grows, it never recovers, as where work goes on for callers who have given up.',
  overcrowded: 'A replication ended early: too many messages were under way.',
  standstill: 'A replication ended early: messages caused each other without any time passing.',
};

export const simulationText = (result: SimulationResult): string =>
  [
    `${oneLine(result.scenario ?? 'no scenario')}, seed ${result.seed}: ${result.replications} x ${result.durationSeconds} s, warm-up ${result.warmupSeconds} s`,
    '',
    subscriptions(result),
    ...missing(result),
    ...ceilingLines(result),
    ...objectives(result),
    ...drills(result),
    ...breakers(result),
    ...replicas(result),
    ...fewText([...Object.values(result.subscriptions), ...Object.values(result.objectives)]),
    ...precisionText(result),
    ...result.warnings.map((warning) => `warning: ${warnings[warning]}`),
    `${result.events} events in ${result.wallSeconds.toFixed(2)} s, digest ${result.digest}`,
    '',
  ].join('\n');

/** What a dash in the table of subscriptions means. */
const missing = (result: SimulationResult): string[] => whyMissing(result).map(({ en }) => `- ${en}\n`);

const subscriptions = ({ subscriptions }: SimulationResult): string =>
  table(
    ['subscription', 'utilisation', 'response ms', 'p99 ms', 'waiting', 'per second', 'lost', ''],
    Object.entries(subscriptions).map(([id, each]) => [
      id,
      estimated(each.utilisation),
      estimated(each.meanResponseMs),
      p99Of(each),
      estimated(each.meanQueueLength),
      estimated(each.throughputPerSecond),
      lossOf(each),
      each.stable ? '' : 'UNSTABLE',
    ]),
  );

const breakers = ({ breakers = {} }: SimulationResult): string[] =>
  Object.keys(breakers).length === 0
    ? []
    : [
        table(
          ['breaker', 'open', 'openings', 'refused'],
          Object.entries(breakers).map(([id, { openFraction, openings, refused }]) => [
            id,
            estimated(openFraction),
            String(openings),
            String(refused),
          ]),
        ),
      ];

const replicas = ({ nodes }: SimulationResult): string[] => {
  const scaled = Object.entries(nodes).filter(([, { meanReplicas }]) => meanReplicas !== undefined);
  if (scaled.length === 0) return [];
  return [
    table(
      ['autoscaled', 'replicas', 'at most', 'changes', 'utilisation'],
      scaled.map(([id, { meanReplicas = null, maxReplicas, scalings, utilisation }]) => [
        id,
        estimated(meanReplicas),
        String(maxReplicas),
        String(scalings),
        estimated(utilisation),
      ]),
    ),
  ];
};

const objectives = ({ objectives }: SimulationResult): string[] =>
  Object.keys(objectives).length === 0
    ? []
    : [
        table(
          ['objective', 'p99 ms', 'per second', 'lost', ''],
          Object.entries(objectives).map(([id, each]) => [
            id,
            p99Of(each),
            estimated(each.throughputPerSecond),
            lossOf(each),
            verdictText(each),
          ]),
        ),
      ];

const drills = ({ drills = [], replications }: SimulationResult): string[] =>
  drills.length === 0
    ? []
    : [
        table(
          ['fault', 'from s', 'for s', 'backlog peak', 'most of it at', 'drained after s', 'lost', 'duplicates'],
          drills.map((drill) => [
            [drill.kind, ...(drill.target === null ? [] : [drill.target])].join(' '),
            String(drill.atSeconds),
            String(drill.forSeconds),
            estimated(drill.backlogPeak),
            drill.peakAt ?? '',
            drill.notDrained > 0
              ? `not within the run (${drill.notDrained} of ${replications})`
              : estimated(drill.drainSeconds),
            String(drill.lost),
            String(drill.duplicates),
          ]),
        ),
      ];
