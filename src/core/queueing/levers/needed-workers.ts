/**
 * How many workers an objective needs: the fewest replicas with which its p99 stays below what was promised, at one place alone, and
 * over all places of its way. By the analysis; where the law of a time is not known that is an estimate.
 */
import type { Design } from '../../model/design.ts';
import type { Subscribe } from '../../model/link.ts';
import { mostReplicas } from '../../model/replicas.ts';
import { wayBetween } from '../flows/way-lag.ts';
import { type Solved, solved } from '../solved.ts';
import { type Promised, predictedLags, promisesOf } from './promises.ts';
import { isWorker, type Resized, resized, resizing } from './workers-for.ts';

export interface NeededWorkers {
  readonly limitMs: number;
  /** As the design stands; null where it has no finite value. */
  readonly p99Ms: number | null;
  readonly met: boolean;
  readonly exact: boolean;
  /** By subscription on the way: replicas of its node with which it is met, all others as they are; null: no number is enough. */
  readonly alone: Readonly<Record<string, number | null>>;
  /** The fewest replicas over the way that were found; null: no number is enough. Empty where it is met. */
  readonly plan: readonly Resized[] | null;
  /** With the plan. */
  readonly plannedMs: number | null;
  /** With any number of workers; null where no law says how long it takes then, as with an autoscaler. */
  readonly leastMs: number | null;
}

/** More replicas of one node than these are not asked for. */
const mostTried = 1024;
const mostSteps = 200;

/** By objective that promises a p99. */
export const neededWorkers = (design: Design, rateFactor = 1): Readonly<Record<string, NeededWorkers>> =>
  Object.fromEntries(
    promisesOf(design, rateFactor).flatMap((promise) => {
      const { id, limitMs } = promise;
      return limitMs === null ? [] : [[id, neededFor(design, promise, limitMs, rateFactor)]];
    }),
  );

const neededFor = (design: Design, promise: Promised, limitMs: number, rateFactor: number): NeededWorkers => {
  const lagOf = (of: Design) => predictedLags(of, [promise], rateFactor)[0] ?? null;
  const solve = (of: Design) => solved(of, rateFactor);
  const p99Of = (of: Design): number => lagOf(of)?.p99Ms ?? Infinity;
  const now = lagOf(design);
  const p99Ms = now?.p99Ms ?? null;
  const met = p99Ms !== null && p99Ms <= limitMs;
  const reads = readsOn(design, promise, solve(design));
  const nodes = [...new Set(reads.map(([, { to }]) => to))];
  const plan = met ? [] : planned(design, nodes, { limitMs, p99Of, solve });
  const after = plan === null ? null : plan.reduce(resized, design);
  const then = after === null ? null : lagOf(after);
  return {
    limitMs,
    p99Ms,
    met,
    exact: (then ?? now)?.exact ?? false,
    alone: Object.fromEntries(reads.map(([id, { to }]) => [id, fewest(design, to, p99Of, limitMs)])),
    plan,
    plannedMs: then?.p99Ms ?? null,
    leastMs: lagOf(withAll(design, nodes, mostTried))?.p99Ms ?? null,
  };
};

/** Subscriptions on the way whose nodes have replicas. */
const readsOn = (design: Design, { from, to }: Promised, found: Solved): (readonly [string, Subscribe])[] =>
  wayBetween(found, from, to).flatMap((id) => {
    const link = design.links?.[id];
    return link?.kind === 'subscribe' && isWorker(design.nodes?.[link.to]) ? [[id, link] as const] : [];
  });

/** The smallest number by halving, for more replicas are never slower; at least one. */
const fewest = (design: Design, node: string, p99Of: (of: Design) => number, limitMs: number): number | null => {
  const isEnough = (replicas: number): boolean => p99Of(resized(design, resizing(design, node, replicas))) <= limitMs;
  let high = 1;
  while (!isEnough(high)) {
    if (high >= mostTried) return null;
    high *= 2;
  }
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
};

interface Search {
  readonly limitMs: number;
  readonly p99Of: (of: Design) => number;
  readonly solve: (of: Design) => Solved;
}

/** One replica after the other where it helps most, and at the end each taken back that is not needed. */
const planned = (design: Design, nodes: readonly string[], { limitMs, p99Of, solve }: Search): Resized[] | null => {
  if (!(p99Of(withAll(design, nodes, mostTried)) <= limitMs)) return null;
  const counts = new Map(nodes.map((id) => [id, replicasAt(design, id)]));
  const made = (): Design =>
    [...counts].reduce((next, [id, count]) => resized(next, resizing(next, id, count)), design);
  keepUp(counts, () => solve(made()));
  for (let step = 0; p99Of(made()) > limitMs; step++) {
    if (step === mostSteps) return null;
    const best = nodes
      .map((id) => [id, p99Of(oneMore(made(), id, counts))] as const)
      .reduce((one, other) => (other[1] < one[1] ? other : one));
    counts.set(best[0], counts.get(best[0])! + 1);
  }
  for (const id of nodes) {
    while (counts.get(id)! > replicasAt(design, id)) {
      counts.set(id, counts.get(id)! - 1);
      if (p99Of(made()) <= limitMs) continue;
      counts.set(id, counts.get(id)! + 1);
      break;
    }
  }
  return [...counts].flatMap(([id, count]) => (count > replicasAt(design, id) ? [resizing(design, id, count)] : []));
};

const withAll = (design: Design, nodes: readonly string[], count: number): Design =>
  nodes.reduce((next, id) => resized(next, resizing(next, id, count)), design);

const oneMore = (of: Design, id: string, counts: ReadonlyMap<string, number>): Design =>
  resized(of, resizing(of, id, counts.get(id)! + 1));

const replicasAt = (design: Design, id: string): number => {
  const node = design.nodes?.[id];
  return isWorker(node) ? mostReplicas(node) : 1;
};

/** As many as the work needs to have a steady state at all: before that no time can be compared. */
const keepUp = (counts: Map<string, number>, solve: () => Solved): void => {
  for (let step = 0; step < mostSteps; step++) {
    const { figures, model } = solve();
    let raised = false;
    model.plan.subscriptions.forEach(({ node }, work) => {
      const { servers, utilisation } = figures[work]!.analysis;
      const at = model.plan.nodes[node]!.id;
      const count = counts.get(at);
      if (count === undefined || utilisation === null || utilisation < 1 || figures[work]!.analysis.meanWaitMs !== null)
        return;
      const perReplica = Math.max(1, servers / count);
      const wanted = Math.min(mostTried, Math.floor((utilisation * servers) / perReplica) + 1);
      if (wanted <= count) return;
      counts.set(at, wanted);
      raised = true;
    });
    if (!raised) return;
  }
};
