/**
 * Automatic layout beside its peers, on designs of growing size from one generator: ours, the layered drawing of the library alone
 * (dagre), and the Eclipse Layout Kernel (ELK). Ours and ELK's know the domains that the designs are made of; dagre fails on groups of
 * this size and is given none. Beside each time stands how many pairs of straight lines cross.
 */
import { Graph as DagreGraph, layout } from '@dagrejs/dagre';
import ELK from 'elkjs';
import { arrange } from '../src/core/layout/arrange.ts';
import { around, type Point } from '../src/core/layout/box.ts';
import { elkGraph, positionsFrom } from '../src/core/layout/elk/elk-graph.ts';
import type { Graph } from '../src/core/layout/graph.ts';
import { largeDesign } from '../src/core/model/testing/large-design.ts';
import { canvasGraph } from '../src/core/picture/places/canvas-graph.ts';
import { crossingsOf } from './layout/crossings.ts';

type Places = ReadonlyMap<string, Point>;

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [200, 1_000, 3_000];
const rounds = 3;
/** Milliseconds after which there is no further round. */
const enough = 6_000;

/** Without network simplex, which takes minutes at the largest size. */
const dagre = ({ boxes, lines }: Graph): Places => {
  const graph = new DagreGraph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', ranker: 'tight-tree' });
  boxes.forEach(({ width, height }, index) => {
    graph.setNode(String(index), { width, height });
  });
  const numbers = new Map(boxes.map(({ id }, index) => [id, index]));
  lines.forEach(({ from, to }, index) => {
    graph.setEdge(String(numbers.get(from)), String(numbers.get(to)), {}, String(index));
  });
  layout(graph);
  return new Map(
    boxes.map(({ id, width, height }, index) => {
      const { x, y } = graph.node(String(index)) as Point;
      return [id, { x: x - width / 2, y: y - height / 2 }];
    }),
  );
};

const elk = async (graph: Graph): Promise<Places> =>
  positionsFrom(graph, (await new ELK().layout(elkGraph(graph) as never)) as never);

const peers: Readonly<Record<string, (graph: Graph) => Places | Promise<Places>>> = { ours: arrange, dagre, elk };

/** Milliseconds of processor time of the best of some rounds, which other programs on the machine disturb least, and what came out. */
const timed = async (work: () => Places | Promise<Places>): Promise<{ best: number; places: Places }> => {
  let [best, places]: [number, Places] = [Infinity, new Map()];
  let spent = 0;
  for (let round = 0; round < rounds && spent < enough; round++) {
    const begin = process.cpuUsage();
    places = await work();
    const { user, system } = process.cpuUsage(begin);
    best = Math.min(best, (user + system) / 1000);
    spent += (user + system) / 1000;
  }
  return { best, places };
};

for (const size of sizes) {
  const graph = canvasGraph(largeDesign(size));
  console.log(`${graph.boxes.length} nodes, ${graph.lines.length} links, ${graph.groups.length} domains`);
  let first: { readonly best: number; readonly crossings: number } | undefined;
  for (const [name, peer] of Object.entries(peers)) {
    const { best, places } = await timed(() => peer(graph));
    const crossings = crossingsOf(graph, places);
    first ??= { best, crossings };
    const area = around(graph.boxes.map((box) => ({ ...box, ...(places.get(box.id) as Point) })));
    console.log(
      [
        `  ${name.padEnd(6)}${best.toFixed(0).padStart(7)} ms`,
        `${(best / first.best).toFixed(2).padStart(6)} of our time`,
        `${String(crossings).padStart(7)} crossings`,
        `${(crossings / first.crossings).toFixed(2).padStart(6)} of ours`,
        `${((area?.width ?? 0) / 1000).toFixed(1)} x ${((area?.height ?? 0) / 1000).toFixed(1)} thousand pixels`,
      ].join('  '),
    );
  }
}
