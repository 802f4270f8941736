/** The trigger graph with all vertices of one station drawn together: what passes the same workers is not independent. */
import type { TrafficModel } from '../network/traffic-model.ts';

/** Nodes are publications in the plan's order, then stations. */
export interface Contraction {
  readonly nodeOf: Int32Array;
  readonly vertices: readonly (readonly number[])[];
  readonly successors: readonly (readonly number[])[];
}

export const contractionOf = ({ graph, stationOf, stations }: TrafficModel): Contraction => {
  const nodeOf = Int32Array.from(graph.workOf, (work, vertex) =>
    work < 0 ? vertex : graph.publications + stationOf[work]!,
  );
  const vertices = Array.from({ length: graph.publications + stations.length }, (): number[] => []);
  nodeOf.forEach((node, vertex) => {
    vertices[node]!.push(vertex);
  });
  const successors = vertices.map((own) => own.flatMap((vertex) => graph.edges[vertex]!.map(({ to }) => nodeOf[to]!)));
  return { nodeOf, vertices, successors };
};
