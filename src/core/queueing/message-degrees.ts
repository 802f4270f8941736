/** The degrees of every node and topic weighted with messages: how many come in and go out per second. */
import { dictionaryOf } from '../lib/dictionary.ts';
import { finiteOrNull } from '../lib/finite-or-null.ts';
import { byCodeUnit } from '../lib/sort.ts';
import type { Loads } from '../network/loads.ts';
import type { TrafficModel } from '../network/traffic-model.ts';
import type { Analysis, GraphAnalysis } from './analysis.ts';

/**
 * By id, in the order of ids: of a topic what it takes and what it delivers, each group counted; of a node what it is offered and
 * what it publishes, requests included on both sides. Dead letters are moved by the broker, not sent by a node.
 */
export const messageDegreesOf = (
  model: TrafficModel,
  loads: Loads,
  topics: Analysis['topics'],
): GraphAnalysis['messagesPerSecond'] => {
  const { plan } = model;
  const into = new Float64Array(plan.nodes.length);
  const outOf = new Float64Array(plan.nodes.length);
  const delivered = new Float64Array(plan.topics.length);
  plan.publications.forEach(({ node }, vertex) => {
    outOf[node]! += loads.inflow[vertex]! * loads.passes[vertex]!;
  });
  plan.subscriptions.forEach(({ node, topic }, work) => {
    const taken = plan.topics[topic]!.onFull === 'reject' ? loads.accepted[work]! : 1;
    const rate = loads.offered[work]! * taken;
    into[node]! += rate;
    delivered[topic]! += rate;
  });
  plan.calls.forEach(({ from, node }, call) => {
    const requests = loads.offered[plan.subscriptions.length + call]!;
    outOf[from]! += requests;
    into[node]! += requests;
  });
  const actors = plan.nodes.map(({ id }, at) => ({ id, in: finiteOrNull(into[at]!), out: finiteOrNull(outOf[at]!) }));
  const channels = plan.topics.map(({ id }, at) => ({
    id,
    in: topics[id]!.ratePerSecond,
    out: finiteOrNull(delivered[at]!),
  }));
  return dictionaryOf(
    [...actors, ...channels].sort((a, b) => byCodeUnit(a.id, b.id)),
    ({ id }) => id,
    (each) => ({ in: each.in, out: each.out }),
  );
};
