/**
 * The graph in the form of the Eclipse Layout Kernel (ELK JSON), and positions from its answer. What hangs under a box is a part of
 * that box; lines leave and enter where they do on the canvas, so that it brings together what looks together.
 */
import type { Point, Size } from '../box.ts';
import { frameMargin } from '../frames.ts';
import type { Graph, GraphBox } from '../graph.ts';

export interface ElkNode {
  readonly id: string;
  readonly width?: number;
  readonly height?: number;
  readonly x?: number;
  readonly y?: number;
  readonly children?: readonly ElkNode[];
  readonly ports?: readonly (Size & Point & { readonly id: string })[];
  readonly edges?: readonly { readonly id: string; readonly sources: string[]; readonly targets: string[] }[];
  readonly layoutOptions?: Readonly<Record<string, string>>;
}

const gaps = { hanging: 10, boxes: 34, layers: 76 };

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.aspectRatio': '1.6',
  'elk.spacing.nodeNode': String(gaps.boxes),
  'elk.spacing.componentComponent': '80',
  'elk.layered.spacing.nodeNodeBetweenLayers': String(gaps.layers),
  'elk.layered.spacing.edgeNodeBetweenLayers': '24',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
};

const { side, top, bottom } = frameMargin;
const inGroup = { 'elk.padding': `[top=${top},left=${side},bottom=${bottom},right=${side}]` };

/** Ids are numbers of boxes and groups: what a design calls them means nothing there. */
export const elkGraph = (graph: Graph): ElkNode => {
  const numbers = new Map(graph.boxes.map(({ id }, number) => [id, number]));
  const hosts = hostsOf(graph);
  const at = (id: string): number | undefined => numbers.get(hosts.get(id) ?? id);
  const hung = hangingUnder(graph, hosts);
  const boxesIn = (group: string | undefined): ElkNode[] =>
    graph.boxes.flatMap((box) =>
      (knownGroup(graph, box.group) ?? undefined) !== group || hosts.has(box.id)
        ? []
        : [nodeOf(at(box.id) ?? 0, box, hung.get(box.id) ?? [])],
    );
  const groupsIn = (parent: string | undefined): ElkNode[] =>
    graph.groups.flatMap(({ id, parent: own }, number) => {
      const children = own === parent ? [...groupsIn(id), ...boxesIn(id)] : [];
      return children.length === 0 ? [] : [{ id: `g${number}`, children, layoutOptions: inGroup }];
    });
  return {
    id: 'root',
    layoutOptions: options,
    children: [...groupsIn(undefined), ...boxesIn(undefined)],
    edges: graph.lines.flatMap(({ from, to }, number) => {
      const [one, other] = [at(from), at(to)];
      const drawn = one !== undefined && other !== undefined && one !== other;
      return drawn ? [{ id: `e${number}`, sources: [`b${one}.out`], targets: [`b${other}.in`] }] : [];
    }),
  };
};

const knownGroup = ({ groups }: Graph, group: string | undefined): string | undefined =>
  groups.some(({ id }) => id === group) ? group : undefined;

/** Under which box each hangs, where both are in the same group. */
const hostsOf = ({ boxes }: Graph): ReadonlyMap<string, string> => {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  return new Map(
    boxes.flatMap(({ id, beside, group }) => {
      const host = beside === undefined ? undefined : byId.get(beside);
      return host && host.beside === undefined && host.group === group ? [[id, host.id]] : [];
    }),
  );
};

const hangingUnder = ({ boxes }: Graph, hosts: ReadonlyMap<string, string>): ReadonlyMap<string, GraphBox[]> => {
  const hung = new Map<string, GraphBox[]>();
  for (const box of boxes) {
    const host = hosts.get(box.id);
    if (host !== undefined) hung.set(host, [...(hung.get(host) ?? []), box]);
  }
  return hung;
};

const nodeOf = (number: number, { width, height }: GraphBox, hanging: readonly GraphBox[]): ElkNode => {
  const whole = hanging.reduce((sum, box) => sum + gaps.hanging + box.height, height);
  const port = (name: string, x: number) => ({ id: `b${number}.${name}`, width: 0, height: 0, x, y: height / 2 });
  return {
    id: `b${number}`,
    width: Math.max(width, ...hanging.map((box) => box.width)),
    height: whole,
    ports: [port('in', 0), port('out', width)],
    layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
  };
};

/** Upper left corners of all boxes by id, the leftmost and topmost near 0. */
export const positionsFrom = (graph: Graph, answer: ElkNode): Map<string, Point> => {
  const positions = new Map<string, Point>();
  const read = ({ id, children = [], x = 0, y = 0 }: ElkNode, from: Point): void => {
    const spot = { x: from.x + x, y: from.y + y };
    const box = id.startsWith('b') ? graph.boxes[Number(id.slice(1))] : undefined;
    if (box) positions.set(box.id, { x: Math.round(spot.x), y: Math.round(spot.y) });
    for (const child of children) read(child, spot);
  };
  read(answer, { x: 0, y: 0 });
  const hosts = hostsOf(graph);
  for (const [host, hanging] of hangingUnder(graph, hosts)) {
    const at = positions.get(host);
    let low = at ? at.y + (graph.boxes.find(({ id }) => id === host)?.height ?? 0) : 0;
    for (const box of hanging) {
      positions.set(box.id, { x: at?.x ?? 0, y: low + gaps.hanging });
      low += gaps.hanging + box.height;
    }
  }
  return positions;
};
