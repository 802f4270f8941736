/**
 * Workers that stand before a topic which lets nobody in while it is full: where its readers get more than they can do, who publishes
 * there in its work waits for them, and what comes meanwhile piles up before it, too (blocking after service: Perros, Queueing Networks
 * with Blocking, 1994). How often a topic is full that keeps up on average is left out; there no sharp bound is known.
 */
import { meanMs } from '../distributions/law/moments.ts';
import { remembered } from '../lib/remembered.ts';
import { holdsWorkers } from './ceilings.ts';
import type { Loads } from './loads.ts';
import type { Plan } from './plan.ts';
import type { TrafficModel } from './traffic-model.ts';

const blocks = ({ topics }: Plan, topic: number): boolean =>
  topics[topic]!.onFull === 'block' && topics[topic]!.capacity !== null;

/** Per publication, whether the worker that makes it is held until the topic lets it in. */
const blockedPublications = remembered((plan: Plan): readonly boolean[] =>
  plan.publications.map((each) => holdsWorkers(each) && blocks(plan, each.topic)),
);

/** Topics before which the workers of a subscription or call may be held, by number. */
export const blockingTopics = ({ graph, plan }: Pick<TrafficModel, 'graph' | 'plan'>, work: number): number[] => {
  const held = blockedPublications(plan);
  if (!held.includes(true)) return [];
  return graph.verticesOfWork[work]!.flatMap((vertex) =>
    graph.edges[vertex]!.flatMap(({ to }) => (held[to] === true ? [plan.publications[to]!.topic] : [])),
  );
};

/**
 * Held per attempt of each work, in ms, on the way to topics that block: all that it publishes there sets out at once. Of messages that
 * cause different publications the least, so that nobody is told to be slower than is certain.
 */
export const heldOnTheWay = remembered(({ graph, plan }: TrafficModel): Float64Array => {
  const held = blockedPublications(plan);
  const waysMs = plan.publications.map(({ topic, trigger }, publication) => {
    const { publishLatency } = plan.topics[topic]!;
    return held[publication] && trigger?.outcome === 'processed' && publishLatency ? meanMs(publishLatency) : 0;
  });
  if (waysMs.every((ms) => ms === 0)) return new Float64Array(graph.outcomes.length);
  const longest = (vertex: number): number =>
    graph.edges[vertex]!.reduce((most, { to, weight }) => Math.max(most, Math.min(1, weight) * (waysMs[to] ?? 0)), 0);
  return Float64Array.from(graph.outcomes, ({ attempts }, work) => {
    const least = Math.min(...graph.verticesOfWork[work]!.map(longest));
    return Number.isFinite(least) ? least / attempts.mean : 0;
  });
});

/** Sets which stations are blocked for good; from the last of a row of blocking topics to the first. */
export const blockWorkers = (model: TrafficModel, loads: Loads): void => {
  if (!blockedPublications(model.plan).includes(true)) return;
  for (let changed = true; changed; ) {
    changed = false;
    loads.stations.forEach(({ works }, at) => {
      const most = Math.max(
        0,
        ...works.flatMap((work) => blockingTopics(model, work)).map((topic) => excess(model, loads, topic)),
      );
      if (most < 1 || !(most > loads.blocked[at]!)) return;
      loads.blocked[at] = most;
      changed = true;
    });
  }
};

/** What the slowest group of a topic gets over what it can do, or what blocks its own workers. */
const excess = ({ graph }: TrafficModel, { blocked, pressure, stationOf }: Loads, topic: number): number => {
  let most = 0;
  for (const work of graph.groupsOfTopic[topic]!.flat()) {
    if (graph.verticesOfWork[work]!.length === 0) continue;
    most = Math.max(most, pressure[stationOf[work]!]!, blocked[stationOf[work]!]!);
  }
  return most;
};
