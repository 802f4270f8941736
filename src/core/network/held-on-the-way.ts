/** How long what is published to a topic that blocks is on its way there: so long its worker is held, full or not. */
import { meanMs } from '../distributions/law/moments.ts';
import { remembered } from '../lib/remembered.ts';
import { blockedPublications } from './blocking-topics.ts';
import type { TrafficModel } from './traffic-model.ts';

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
