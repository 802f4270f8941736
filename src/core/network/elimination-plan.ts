/**
 * In which order the vertices of a circle of flows are taken out of its equations, and where every entry goes: the order of fewest new
 * entries (Markowitz 1957), found once for a pattern of edges, whatever their weights.
 */

/** One edge of the circle; `from` and `to` are places among its vertices. Several may join the same two. */
export interface Weighted {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** What is done to the entries of W, whatever their values. Slot v < size is the diagonal of vertex v. */
export interface EliminationPlan {
  readonly size: number;
  readonly slots: number;
  /** Per edge, where its weight goes. */
  readonly slotOfEdge: Int32Array;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly vertex: number;
  /** Vertices that lead to it and that it leads to, of those that are left, with their slots. */
  readonly before: Int32Array;
  readonly slotsBefore: Int32Array;
  readonly after: Int32Array;
  readonly slotsAfter: Int32Array;
  /** Slot of every pair of them, by row. */
  readonly across: Int32Array;
}

/** Pairs of neighbours looked at in all; a circle that needs more is too tangled for this. */
const mostPairs = 3_000_000;

/** The plan for a pattern of edges; null where the circle is too tangled. */
export const eliminationPlan = (
  size: number,
  edges: readonly Pick<Weighted, 'from' | 'to'>[],
): EliminationPlan | null => {
  const after = Array.from({ length: size }, () => new Map<number, number>());
  const before = Array.from({ length: size }, () => new Map<number, number>());
  let slots = size;
  const slotOf = (from: number, to: number): number => {
    if (from === to) return from;
    const known = after[from]!.get(to);
    if (known !== undefined) return known;
    after[from]!.set(to, slots);
    before[to]!.set(from, slots);
    return slots++;
  };
  const slotOfEdge = Int32Array.from(edges, ({ from, to }) => slotOf(from, to));
  const cost = (vertex: number): number => before[vertex]!.size * after[vertex]!.size;
  const next = cheapestFirst(size, cost);
  const steps: Step[] = [];
  let pairs = 0;
  while (steps.length < size) {
    const vertex = next.take();
    pairs += cost(vertex);
    if (pairs > mostPairs) return null;
    const step = stepOf(vertex, before[vertex]!, after[vertex]!, slotOf);
    steps.push(step);
    for (const other of step.before) after[other]!.delete(vertex);
    for (const other of step.after) before[other]!.delete(vertex);
    for (const other of step.before) next.changed(other);
    for (const other of step.after) next.changed(other);
  }
  return { size, slots, slotOfEdge, steps };
};

const stepOf = (
  vertex: number,
  before: ReadonlyMap<number, number>,
  after: ReadonlyMap<number, number>,
  slotOf: (from: number, to: number) => number,
): Step => {
  const sources = Int32Array.from(before.keys());
  const targets = Int32Array.from(after.keys());
  const across = new Int32Array(sources.length * targets.length);
  let at = 0;
  for (const from of sources) for (const to of targets) across[at++] = slotOf(from, to);
  return {
    vertex,
    before: sources,
    slotsBefore: Int32Array.from(before.values()),
    after: targets,
    slotsAfter: Int32Array.from(after.values()),
    across,
  };
};

/** Hands out every vertex once, always one of the least cost; a cost that changed is announced. */
const cheapestFirst = (size: number, cost: (vertex: number) => number) => {
  const shelves: number[][] = [];
  const taken = new Uint8Array(size);
  let lowest = 0;
  const changed = (vertex: number): void => {
    const shelf = cost(vertex);
    const standing = shelves[shelf];
    if (standing === undefined) shelves[shelf] = [vertex];
    else standing.push(vertex);
    lowest = Math.min(lowest, shelf);
  };
  for (let vertex = size - 1; vertex >= 0; vertex--) changed(vertex);
  const take = (): number => {
    for (; ; lowest++) {
      const shelf = shelves[lowest];
      for (let vertex = shelf?.pop(); vertex !== undefined; vertex = shelf?.pop()) {
        // A vertex stands on the shelf of every cost it ever had.
        if (taken[vertex] === 1 || cost(vertex) !== lowest) continue;
        taken[vertex] = 1;
        return vertex;
      }
    }
  };
  return { changed, take };
};
