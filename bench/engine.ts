/** The product's own engine on a benchmark network: the same plan, kernel and statistics as everywhere else. */

import type { Plan } from '../src/core/network/plan.ts';
import { compilePlan } from '../src/core/simulation/compile/compile.ts';
import { runReplication } from '../src/core/simulation/study/replication.ts';
import { report } from '../src/core/simulation/study/report.ts';
import {
  exponential,
  node,
  plan,
  poisson,
  publication,
  settings,
  subscription,
  topic,
  trigger,
} from '../src/core/simulation/testing/plans.ts';
import type { BenchNetwork } from './networks.ts';

/** A service's pool of workers serves all its subscriptions in order of arrival, as the peers' one queue per service does. */
export const asPlan = ({ services, topics, sources }: BenchNetwork): Plan =>
  plan({
    nodes: [
      node('source'),
      ...services.map(({ servers }, at) => node(`service-${at}`, { replicas: servers, sharedWorkers: true })),
    ],
    topics: topics.map((_, at) => topic(`topic-${at}`)),
    publications: [
      ...sources.map(({ topic: to, ratePerSecond }, at) =>
        publication(`source-${at}`, { node: 0, topic: to, source: { arrivals: poisson(ratePerSecond), instances: 1 } }),
      ),
      ...services.flatMap(({ publishes }, at) =>
        publishes.map(([to, probability]) =>
          publication(`service-${at}-topic-${to}`, { node: at + 1, topic: to, trigger: trigger({ probability }) }),
        ),
      ),
    ],
    subscriptions: topics.flatMap((readers, at) =>
      readers.map((reader) =>
        subscription(`topic-${at}-service-${reader}`, {
          node: reader + 1,
          topic: at,
          work: exponential(services[reader]!.meanMs),
          servers: services[reader]!.servers,
        }),
      ),
    ),
  });

export interface Measured {
  readonly events: number;
  /** Of processor time. */
  readonly seconds: number;
  /** Mean response in ms over all services, weighted by their messages. */
  readonly response: number;
}

/** One replication of `seconds` simulated seconds. */
export const runEngine = (network: BenchNetwork, seconds: number, index: number): Measured =>
  runPlan(asPlan(network), seconds, index);

/** The same for any plan. */
export const runPlan = (given: Plan, seconds: number, index: number): Measured => {
  const program = compilePlan(given, settings({ durationSeconds: seconds, warmupSeconds: 0, replications: 1 }));
  const start = process.cpuUsage();
  const replication = runReplication(program, index);
  const { user, system } = process.cpuUsage(start);
  const used = (user + system) / 1e6;
  const all = Object.values(report(program, [replication], used).subscriptions);
  const messages = all.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
  const waited = all.reduce((sum, each) => sum + each.acknowledged * (each.meanResponseMs?.mean ?? 0), 0);
  return { events: replication.events, seconds: used, response: waited / messages };
};
