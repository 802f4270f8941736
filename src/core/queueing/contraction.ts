/** The trigger graph with all vertices of one station drawn together: what passes the same workers is not independent. */
import { unitsOf } from '../network/blocks.ts';
import type { TrafficModel } from '../network/traffic-model.ts';

/** Nodes are publications in the plan's order, then stations. */
export interface Contraction {
  readonly nodeOf: Int32Array;
  readonly vertices: readonly (readonly number[])[];
  readonly successors: readonly (readonly number[])[];
}

export const contractionOf = ({ graph, stationOf, stations }: TrafficModel): Contraction => {
  const nodeOf = unitsOf(graph, stationOf);
  const vertices = Array.from({ length: graph.publications + stations.length }, (): number[] => []);
  const successors = vertices.map((): number[] => []);
  graph.edges.forEach((edges, vertex) => {
    const node = nodeOf[vertex]!;
    vertices[node]!.push(vertex);
    for (const { to } of edges) successors[node]!.push(nodeOf[to]!);
  });
  return { nodeOf, vertices, successors };
};
