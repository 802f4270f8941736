/**
 * Sparse linear equations of a circle of flows, x = s + x W with W not negative, solved by taking out one vertex after the other (state
 * reduction: Grassmann, Taksar and Heyman 1985) in the order of fewest new entries (Markowitz 1957). Nothing is ever subtracted but a
 * diagonal from 1, so that no figure is lost. The order and the places of all entries are found once; only numbers change after that.
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

interface Step {
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

/** A pivot below this says that the radius is not below 1. */
const tolerance = 1e-9;

/** The entries of W after all steps and the times 1 / (1 - diagonal); null from a spectral radius of 1 on. */
export interface Eliminated {
  readonly plan: EliminationPlan;
  readonly entries: Float64Array;
  readonly turns: Float64Array;
}

/** `weightOf` gives the present weight of each edge of the plan. */
export const eliminated = (plan: EliminationPlan, weightOf: (edge: number) => number): Eliminated | null => {
  const entries = new Float64Array(plan.slots);
  plan.slotOfEdge.forEach((slot, edge) => {
    entries[slot]! += weightOf(edge);
  });
  const turns = new Float64Array(plan.size);
  for (const { across, slotsAfter, slotsBefore, vertex } of plan.steps) {
    const left = 1 - entries[vertex]!;
    if (!(left > tolerance)) return null;
    turns[vertex] = 1 / left;
    let at = 0;
    for (const slotBefore of slotsBefore) {
      const share = entries[slotBefore]! * turns[vertex]!;
      if (share === 0) at += slotsAfter.length;
      else for (const slotAfter of slotsAfter) entries[across[at++]!]! += share * entries[slotAfter]!;
    }
  }
  return { plan, entries, turns };
};

/** x = s + x W. */
export const solved = ({ entries, plan, turns }: Eliminated, entering: readonly number[]): Float64Array => {
  const flow = Float64Array.from(entering);
  for (const { after, slotsAfter, vertex } of plan.steps) {
    const out = flow[vertex]! * turns[vertex]!;
    if (out !== 0)
      after.forEach((to, at) => {
        flow[to]! += out * entries[slotsAfter[at]!]!;
      });
  }
  for (let step = plan.steps.length - 1; step >= 0; step--) {
    const { before, slotsBefore, vertex } = plan.steps[step]!;
    let total = flow[vertex]!;
    before.forEach((from, at) => {
      total += flow[from]! * entries[slotsBefore[at]!]!;
    });
    flow[vertex] = total * turns[vertex]!;
  }
  return flow;
};

/**
 * The largest diagonal entry of (I - W)^-1: how often a message comes by at most, itself counted. Only those entries of the inverse
 * are found that lie where W has any (Takahashi, Fagan and Chin 1973).
 */
export const mostVisits = ({ entries, plan, turns }: Eliminated): number => {
  // The slot of (a, b) holds the inverse at (b, a).
  const inverse = new Float64Array(plan.slots);
  let most = 1;
  for (let step = plan.steps.length - 1; step >= 0; step--) {
    const { across, slotsAfter, slotsBefore, vertex } = plan.steps[step]!;
    let visits = 1;
    slotsAfter.forEach((slot, to) => {
      let sum = 0;
      slotsBefore.forEach((other, from) => {
        sum += inverse[across[from * slotsAfter.length + to]!]! * entries[other]!;
      });
      inverse[slot] = sum * turns[vertex]!;
      visits += entries[slot]! * inverse[slot]!;
    });
    slotsBefore.forEach((slot, from) => {
      let sum = 0;
      slotsAfter.forEach((other, to) => {
        sum += entries[other]! * inverse[across[from * slotsAfter.length + to]!]!;
      });
      inverse[slot] = sum * turns[vertex]!;
    });
    inverse[vertex] = visits * turns[vertex]!;
    most = Math.max(most, inverse[vertex]!);
  }
  return most;
};
