/** Subscriptions and calls with all defaults applied: workers, failure, retry, patience. */
import { byCodeUnit } from '../lib/sort.ts';
import type { Call, Subscribe } from '../model/link.ts';
import type { Node, Topic, Worker } from '../model/node.ts';
import type { Breaker } from '../model/policies.ts';
import { mostReplicas } from '../model/replicas.ts';
import type { Indices } from './indices.ts';
import { loweredLimit, loweredSource } from './lower-publications.ts';
import type { PlanBreaker, PlanCall, PlanSubscription } from './plan.ts';
import { loweredRetry } from './retry-delays.ts';

/** Own workers of a link into `node`, or the pool of a node that shares its workers; of all the replicas that it may have. */
const workersOf = (node: Node | undefined, concurrency?: number): number => {
  const worker = (node ?? {}) as Partial<Worker>;
  return mostReplicas(worker) * concurrencyOf(worker, concurrency);
};

const concurrencyOf = ({ concurrency: own = 1, sharedWorkers }: Partial<Worker>, concurrency?: number): number =>
  sharedWorkers === true ? own : (concurrency ?? own);

/** On an ordered topic no more than one worker per partition has anything to do; a shared pool stays whole. */
const serversOf = (topic: Topic, node: Node | undefined, concurrency?: number): number => {
  const workers = workersOf(node, concurrency);
  const shared = (node as Partial<Worker> | undefined)?.sharedWorkers === true;
  return topic.ordered === true && !shared ? Math.min(workers, topic.partitions ?? 1) : workers;
};

// Every field by itself, here and below: thousands of these are made on each edit, and spreads are slow.
export const loweredSubscription = (indices: Indices, id: string, link: Subscribe): PlanSubscription => {
  const topic = indices.nodes[link.from] as Topic;
  // What is acknowledged before the work is delivered once, and the broker never learns that it failed.
  const acksFirst = topic.guarantee === 'at-most-once' || link.acknowledge === 'before-work';
  return {
    id,
    node: indices.node(link.to),
    work: link.work ?? null,
    failure: link.failure?.probability ?? 0,
    poison: link.failure?.poisonProbability ?? 0,
    crash: link.failure?.crashProbability ?? 0,
    retry: loweredRetry(acksFirst ? undefined : link.retry),
    dropExpired: link.dropExpired ?? false,
    servers: serversOf(topic, indices.nodes[link.to], link.concurrency),
    stable: true,
    topic: indices.topic(link.from),
    group: link.group ?? link.to,
    concurrency: concurrencyOf((indices.nodes[link.to] ?? {}) as Partial<Worker>, link.concurrency),
    accepts: link.filter?.map(indices.message).sort((a, b) => a - b) ?? null,
    prefetch: link.prefetch ?? 1,
    acksFirst,
    ackTimeoutMs: link.ackTimeoutMs ?? null,
    exhausted: acksFirst ? 'drop' : exhaustedOf(indices, link),
    delay: link.delay ?? null,
    pollWaitMs: link.pollWaitMs ?? 0,
    rebalanceSeconds: link.rebalanceSeconds ?? 0,
  };
};

const exhaustedOf = (indices: Indices, { deadLetter, onExhausted }: Subscribe): PlanSubscription['exhausted'] => {
  if (deadLetter === undefined) return onExhausted ?? 'drop';
  return deadLetter === 'discard' ? 'drop' : indices.topic(deadLetter);
};

export const loweredCall = (indices: Indices, id: string, link: Call): PlanCall => ({
  id,
  node: indices.node(link.to),
  work: link.work ?? null,
  failure: link.failure?.probability ?? 0,
  poison: link.failure?.poisonProbability ?? 0,
  crash: link.failure?.crashProbability ?? 0,
  retry: loweredRetry(link.retry),
  dropExpired: link.dropExpired ?? false,
  servers: workersOf(indices.nodes[link.to]),
  stable: true,
  from: indices.node(link.from),
  source: loweredSource(indices, link.from, link.arrivals),
  during:
    link.during === undefined
      ? null
      : {
          subscriptions: link.during.subscriptions ? [...link.during.subscriptions].sort(byCodeUnit) : null,
          probability: link.during.probability ?? 1,
          choice: link.during.choice ?? null,
        },
  timeoutMs: link.timeoutMs ?? null,
  pool: link.pool ?? null,
  breaker: loweredBreaker(link.breaker),
  rateLimit: loweredLimit(link.rateLimit),
});

const loweredBreaker = (breaker: Breaker | undefined): PlanBreaker | null =>
  breaker === undefined
    ? null
    : {
        windowCalls: breaker.windowCalls ?? 100,
        minimumCalls: breaker.minimumCalls ?? 100,
        failureRate: breaker.failureRate ?? 0.5,
        openSeconds: breaker.openSeconds ?? 60,
        halfOpenCalls: breaker.halfOpenCalls ?? 10,
      };
