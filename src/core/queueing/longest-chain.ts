/** The longest chain of topics that one message can pass along, loops taken once: a longest path in the condensed graph. */
import { byCodeUnit } from '../lib/sort.ts';
import type { TrafficModel } from '../network/traffic-model.ts';

/** Topic ids in order; among equally long chains the one met first in the order of ids. */
export const longestChain = (model: TrafficModel): string[] => {
  const { components, plan } = model;
  const size = components.members.length;
  const length = new Int32Array(size);
  const next = new Int32Array(size).fill(-1);
  const topics = components.members.map((vertices) => topicsOf(model, vertices));
  // Components are numbered from the sinks on, so that everything behind one is known before it.
  for (let component = 0; component < size; component++) {
    let behind = 0;
    for (const vertex of components.members[component]!) {
      for (const { to } of model.graph.edges[vertex]!) {
        const target = components.of[to]!;
        if (target !== component && length[target]! > behind) {
          behind = length[target]!;
          next[component] = target;
        }
      }
    }
    length[component] = behind + topics[component]!.length;
  }
  let best = -1;
  plan.publications.forEach((_, vertex) => {
    const component = components.of[vertex]!;
    if (best < 0 || length[component]! > length[best]!) best = component;
  });
  const chain: string[] = [];
  for (let component = best; component >= 0; component = next[component]!) chain.push(...topics[component]!);
  return chain;
};

/** Topics published to in a component: one for a publication alone, all for a loop. */
const topicsOf = ({ graph, plan }: TrafficModel, vertices: readonly number[]): string[] => {
  const found = new Set<string>();
  for (const vertex of vertices) {
    if (vertex < graph.publications) found.add(plan.topics[plan.publications[vertex]!.topic]!.id);
    else {
      const dead = graph.deadLetterTopic[vertex]!;
      // A dead letter is published without a link of its own; it counts once something is dead-lettered and read.
      const read = graph.edges[vertex]!.some(({ to }) => plan.subscriptions[graph.workOf[to]!]?.topic === dead);
      if (dead >= 0 && read) found.add(plan.topics[dead]!.id);
    }
  }
  return [...found].sort(byCodeUnit);
};
