/**
 * Sparse linear equations of a circle of flows, x = s + x W with W not negative, solved by taking out one vertex after the other (state
 * reduction: Grassmann, Taksar and Heyman 1985). Nothing is ever subtracted but a diagonal from 1, so that no figure is lost. The plan
 * says in which order and where; only numbers change after that.
 */
import type { EliminationPlan } from './elimination-plan.ts';

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
