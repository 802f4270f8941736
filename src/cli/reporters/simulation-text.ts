/** The result of a simulation for people. */
import type { SimulationResult } from '../../core/simulation/study/result.ts';
import { precisionText } from './precision-text.ts';
import { estimated, table } from './table.ts';

const warnings: Readonly<Record<SimulationResult['warnings'][number], string>> = {
  'warm-up-too-long': 'The run never settled before its half: simulate for longer.',
  overcrowded: 'A replication ended early: too many messages were under way.',
  standstill: 'A replication ended early: messages caused each other without any time passing.',
};

export const simulationText = (result: SimulationResult): string =>
  [
    `${result.scenario ?? 'no scenario'}, seed ${result.seed}: ${result.replications} x ${result.durationSeconds} s, warm-up ${result.warmupSeconds} s`,
    '',
    subscriptions(result),
    ...objectives(result),
    ...breakers(result),
    ...precisionText(result),
    ...result.warnings.map((warning) => `warning: ${warnings[warning]}`),
    `${result.events} events in ${result.wallSeconds.toFixed(2)} s, digest ${result.digest}`,
    '',
  ].join('\n');

const subscriptions = ({ subscriptions }: SimulationResult): string =>
  table(
    ['subscription', 'utilisation', 'response ms', 'p99 ms', 'waiting', 'per second', 'lost', ''],
    Object.entries(subscriptions).map(([id, each]) => [
      id,
      estimated(each.utilisation),
      estimated(each.meanResponseMs),
      estimated(each.p99Ms),
      estimated(each.meanQueueLength),
      estimated(each.throughputPerSecond),
      estimated(each.lossFraction),
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

const objectives = ({ objectives }: SimulationResult): string[] =>
  Object.keys(objectives).length === 0
    ? []
    : [
        table(
          ['objective', 'p99 ms', 'per second', 'lost', ''],
          Object.entries(objectives).map(([id, { p99Ms, throughputPerSecond, lossFraction, met }]) => [
            id,
            estimated(p99Ms),
            estimated(throughputPerSecond),
            estimated(lossFraction),
            met ? 'met' : 'MISSED',
          ]),
        ),
      ];
