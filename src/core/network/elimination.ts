/**
 * Sparse linear equations of a circle of flows, x = s + x W with W not negative, solved by taking out one vertex after the other (state
 * reduction: Grassmann, Taksar and Heyman 1985). Nothing is ever subtracted but a diagonal from 1, so that no figure is lost. The plan
 * says in which order and where; only numbers change after that.
 */
import type { EliminationPlan } from './elimination-plan.ts';

/** A pivot below this says that the radius is not below 1. */
const tolerance = 1e-9;

/** The entries of W after all steps and the times 1 / (1 - diagonal). */
export interface Eliminated {
  readonly plan: EliminationPlan;
  readonly entries: Float64Array;
  readonly turns: Float64Array;
}

/** Room for the numbers of a plan; those of other weights take the place of the ones before. */
export const roomFor = (plan: EliminationPlan): Eliminated => ({
  plan,
  entries: new Float64Array(plan.slots),
  turns: new Float64Array(plan.size),
});

/** `weightOf` gives the present weight of each edge of the plan; null from a spectral radius of 1 on. */
export const eliminated = (
  plan: EliminationPlan,
  weightOf: (edge: number) => number,
  room = roomFor(plan),
): Eliminated | null => {
  const { entries, turns } = room;
  const { slotOfEdge } = plan;
  entries.fill(0);
  for (let edge = 0; edge < slotOfEdge.length; edge++) entries[slotOfEdge[edge]!]! += weightOf(edge);
  for (const { across, slotsAfter, slotsBefore, vertex } of plan.steps) {
    const left = 1 - entries[vertex]!;
    if (!(left > tolerance)) return null;
    const turn = 1 / left;
    turns[vertex] = turn;
    const width = slotsAfter.length;
    for (let row = 0; row < slotsBefore.length; row++) {
      const share = entries[slotsBefore[row]!]! * turn;
      if (share === 0) continue;
      for (let at = 0; at < width; at++) entries[across[row * width + at]!]! += share * entries[slotsAfter[at]!]!;
    }
  }
  return room;
};

/** Turns s into x = s + x W, in place. */
export const solve = ({ entries, plan: { steps }, turns }: Eliminated, flow: Float64Array): void => {
  for (const { after, slotsAfter, vertex } of steps) {
    const out = flow[vertex]! * turns[vertex]!;
    if (out === 0) continue;
    for (let at = 0; at < after.length; at++) flow[after[at]!]! += out * entries[slotsAfter[at]!]!;
  }
  for (let step = steps.length - 1; step >= 0; step--) {
    const { before, slotsBefore, vertex } = steps[step]!;
    let total = flow[vertex]!;
    for (let at = 0; at < before.length; at++) total += flow[before[at]!]! * entries[slotsBefore[at]!]!;
    flow[vertex] = total * turns[vertex]!;
  }
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
    const width = slotsAfter.length;
    const height = slotsBefore.length;
    let visits = 1;
    for (let to = 0; to < width; to++) {
      let sum = 0;
      for (let from = 0; from < height; from++)
        sum += inverse[across[from * width + to]!]! * entries[slotsBefore[from]!]!;
      inverse[slotsAfter[to]!] = sum * turns[vertex]!;
      visits += entries[slotsAfter[to]!]! * inverse[slotsAfter[to]!]!;
    }
    for (let from = 0; from < height; from++) {
      let sum = 0;
      for (let to = 0; to < width; to++) sum += entries[slotsAfter[to]!]! * inverse[across[from * width + to]!]!;
      inverse[slotsBefore[from]!] = sum * turns[vertex]!;
    }
    inverse[vertex] = visits * turns[vertex]!;
    most = Math.max(most, inverse[vertex]!);
  }
  return most;
};
