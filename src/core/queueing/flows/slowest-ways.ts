/** The slowest way from a source to everything that it sets off: longest paths by mean time, circles gone round once. */
import { workAt } from '../../network/stations.ts';
import type { TrafficModel } from '../../network/traffic-model.ts';

export interface Ways {
  /** Per vertex, ms from the start until it is done; -1: never reached. */
  readonly doneMs: Float64Array;
  /** Per vertex, the one before it on the slowest way; -1: the first. */
  readonly before: Int32Array;
  /** Per vertex, how many ways lead directly into it. */
  readonly into: Int32Array;
}

export const slowestWays = (model: TrafficModel, entry: number, totalMs: Float64Array): Ways => {
  const { components, graph } = model;
  const size = graph.workOf.length;
  const ways: Ways = {
    doneMs: new Float64Array(size).fill(-1),
    before: new Int32Array(size).fill(-1),
    into: new Int32Array(size),
  };
  ways.doneMs[entry] = totalMs[entry]!;
  // Components are numbered from the sinks on.
  for (let component = components.of[entry]!; component >= 0; component--) {
    const reached = components.members[component]!.filter((vertex) => ways.doneMs[vertex]! >= 0);
    goRound(model, component, reached, ways, totalMs);
    for (const vertex of reached)
      for (const to of onward(model, vertex)) {
        if (components.of[to] === component) continue;
        ways.into[to]! += 1;
        take(ways, vertex, to, totalMs);
      }
  }
  return ways;
};

/** What the first visitors of a circle lead to inside of it, each vertex once; `reached` grows. */
const goRound = (
  model: TrafficModel,
  component: number,
  reached: number[],
  ways: Ways,
  totalMs: Float64Array,
): void => {
  for (const vertex of reached)
    for (const to of onward(model, vertex)) {
      if (model.components.of[to] !== component) continue;
      ways.into[to]! += 1;
      if (ways.doneMs[to]! >= 0) continue;
      take(ways, vertex, to, totalMs);
      reached.push(to);
    }
};

const take = ({ before, doneMs }: Ways, vertex: number, to: number, totalMs: Float64Array): void => {
  const done = doneMs[vertex]! + totalMs[to]!;
  if (done <= doneMs[to]!) return;
  doneMs[to] = done;
  before[to] = vertex;
};

/** Effects of a message, its dead letters left out. */
const onward = ({ graph, plan, successors }: TrafficModel, vertex: number): readonly number[] =>
  graph.deadLetterTopic[vertex]! < 0
    ? successors[vertex]!
    : successors[vertex]!.filter((to) => graph.workOf[to]! < 0 || graph.workOf[to]! >= plan.subscriptions.length);

/** Vertices from the start on. */
export const wayTo = ({ before }: Ways, end: number): number[] => {
  const way: number[] = [];
  for (let vertex = end; vertex >= 0; vertex = before[vertex]!) way.push(vertex);
  return way.reverse();
};

/** What is reached and publishes nothing that is read; where all goes round, whatever is reached. */
export const endsOf = ({ graph }: TrafficModel, { doneMs }: Ways): number[] => {
  const reached = [...doneMs.keys()].filter((vertex) => doneMs[vertex]! >= 0 && graph.workOf[vertex]! >= 0);
  const isRead = (publication: number): boolean => graph.edges[publication]!.length > 0;
  const ends = reached.filter(
    (vertex) => !graph.edges[vertex]!.some(({ to }) => to < graph.publications && isRead(to)),
  );
  return ends.length > 0 ? ends : reached;
};

/** The link that a vertex stands for. */
export const linkAt = ({ graph, plan }: TrafficModel, vertex: number): string =>
  vertex < graph.publications ? plan.publications[vertex]!.id : workAt(plan, graph.workOf[vertex]!).id;
