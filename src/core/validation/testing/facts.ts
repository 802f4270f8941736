/** Numbers for rules under test, where the analysis itself is not what is tested. */
import type { Design } from '../../model/design.ts';
import type { Worker } from '../../model/node.ts';
import { mostReplicas } from '../../model/replicas.ts';
import type { Facts, LoopFacts } from '../facts.ts';

export const noFacts: Facts = {
  subscriptions: {},
  topics: {},
  objectives: {},
  graph: { loops: [], longestChain: [] },
};

export const withLoop = (links: readonly string[], gain: number): Facts => ({
  ...noFacts,
  graph: { loops: [{ links, gain } satisfies LoopFacts], longestChain: [] },
});

export const withChain = (...longestChain: string[]): Facts => ({ ...noFacts, graph: { loops: [], longestChain } });

const unknown = { meanWaitMs: null, meanResponseMs: null, p95Ms: null, p99Ms: null, lossFraction: null };

/** Every subscription and call gets this many messages per second, each the given work; servers are those of the design. */
export const loadedWith =
  (ratePerSecond: number, workMs: number) =>
  (design: Design): Facts => ({
    ...noFacts,
    subscriptions: Object.fromEntries(
      Object.entries(design.links ?? {}).flatMap(([id, link]) => {
        if (link.kind === 'publish') return [];
        const worker = design.nodes?.[link.to] as Worker;
        const topic = design.nodes?.[link.from];
        const concurrency = (link.kind === 'subscribe' ? link.concurrency : undefined) ?? worker.concurrency ?? 1;
        const lanes = topic?.kind === 'topic' && topic.ordered ? (topic.partitions ?? 1) : Infinity;
        const servers = Math.min(lanes, mostReplicas(worker) * concurrency);
        const utilisation = (ratePerSecond * workMs) / 1000 / servers;
        return [[id, { ...unknown, arrivalRatePerSecond: ratePerSecond, servers, utilisation }]];
      }),
    ),
  });
