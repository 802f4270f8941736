/** What can have a say in how long a way takes: what is on it, what feeds its queues, and whom its workers wait for. */
import { workAt } from '../../network/stations.ts';
import type { TrafficModel } from '../../network/traffic-model.ts';
import { linkAt } from '../flows/slowest-ways.ts';

export interface Element {
  readonly section: 'links' | 'nodes';
  readonly id: string;
}

/** What is on the way comes first, then what is ever further from it; each link is followed by its topic or node. */
export const reachOf = (model: TrafficModel, way: readonly string[]): Element[] => {
  const { graph, plan } = model;
  const before = causesIn(model);
  const on = new Set(way);
  const reached = new Set([...graph.workOf.keys()].filter((vertex) => on.has(linkAt(model, vertex))));
  const found = new Map<string, Element>();
  const note = (section: Element['section'], id: string) => found.set(`${section} ${id}`, { section, id });
  // A set that grows while it is walked.
  for (const vertex of reached) {
    note('links', linkAt(model, vertex));
    for (const cause of before[vertex]!) reached.add(cause);
    const work = graph.workOf[vertex]!;
    if (work < 0) {
      note('nodes', plan.topics[plan.publications[vertex]!.topic]!.id);
      continue;
    }
    note('nodes', plan.nodes[workAt(plan, work).node]!.id);
    for (const { call } of graph.outcomes[work]!.calls)
      for (const asked of graph.verticesOfWork[plan.subscriptions.length + call]!) reached.add(asked);
    for (const other of model.stations[model.stationOf[work]!]!.works)
      for (const sharing of graph.verticesOfWork[other]!) reached.add(sharing);
  }
  return [...found.values()];
};

const causesIn = ({ graph }: TrafficModel): number[][] => {
  const before = graph.edges.map((): number[] => []);
  graph.edges.forEach((edges, vertex) => {
    for (const { to } of edges) before[to]!.push(vertex);
  });
  return before;
};
