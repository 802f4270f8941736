/**
 * Loads of which only a part is found anew: where something lets flow through that did not before, or the other way round, and all
 * that lies behind it. Elsewhere rates, work and pressure are those known already, times a factor.
 */
import type { Block } from './blocks.ts';
import type { Loads } from './loads.ts';
import { solveBlock } from './solve-loads.ts';
import type { TrafficModel } from './traffic-model.ts';

export interface Part {
  /** Those to be solved, and those from which flow enters them, in the order of the model. */
  readonly blocks: readonly Block[];
  /** Per block of the model, 1 where it is solved. */
  readonly solved: Uint8Array;
}

/** The blocks where something begins and all behind them, and those in which work waits for calls, which holds no flow back by itself. */
export const partBehind = (model: TrafficModel, begins: (block: Block) => boolean): Part => {
  const { blocks, graph } = model;
  const solved = new Uint8Array(blocks.list.length);
  for (const block of blocks.list) {
    const behind = solved[block.at] === 1 || begins(block);
    if (!behind && !callsIn(model, block)) continue;
    solved[block.at] = 1;
    if (!behind && block.stations.every((station) => model.stations[station]!.room === null)) continue;
    for (const vertex of block.vertices) for (const { to } of graph.edges[vertex]!) solved[blocks.of[to]!] = 1;
  }
  return { blocks: blocks.list.filter((block) => solved[block.at] === 1 || leadsInto(model, block, solved)), solved };
};

const leadsInto = ({ blocks, graph }: TrafficModel, { vertices }: Block, solved: Uint8Array): boolean => {
  for (const vertex of vertices)
    for (const { to } of graph.edges[vertex]!) if (solved[blocks.of[to]!] === 1) return true;
  return false;
};

/** What a call takes may change without any flow from the station that answers it. */
const callsIn = ({ graph }: TrafficModel, { works }: Block): boolean =>
  works.some((work) => graph.outcomes[work]!.calls.length > 0);

/** As `loadsOf`; blocks outside of the part have the loads `known`, which are those of the design's own rates, times the factor. */
export const partLoads = (
  model: TrafficModel,
  known: Loads,
  { blocks, solved }: Part,
  rateFactor: number,
  saturate: boolean,
): Loads => {
  const loads: Loads = {
    ...known,
    inflow: scaled(known.inflow, rateFactor),
    passes: known.passes.slice(),
    offered: scaled(known.offered, rateFactor),
    accepted: known.accepted.slice(),
    limited: known.limited.slice(),
    services: known.services.slice(),
    work: scaled(known.work, rateFactor),
    pressure: scaled(known.pressure, rateFactor),
    sending: scaled(known.sending, rateFactor),
    crowding: scaled(known.crowding, rateFactor),
    lineMost: known.lineMost.slice(),
    lineMs: known.lineMs.slice(),
    standing: known.standing.slice(),
    afterwards: known.afterwards.slice(),
    heldShare: known.heldShare.slice(),
  };
  for (const block of blocks) if (solved[block.at] === 1) forget(model, loads, block, rateFactor);
  for (const block of blocks) {
    if (solved[block.at] === 1) solveBlock(model, loads, block, saturate);
    flowInto(model, loads, block, solved);
  }
  return loads;
};

const scaled = (rates: Float64Array, factor: number): Float64Array => {
  const all = rates.slice();
  if (factor !== 1) for (let at = 0; at < all.length; at++) all[at]! *= factor;
  return all;
};

/** Nothing is left but what sources bring. */
const forget = ({ graph, linesOfBlock }: TrafficModel, loads: Loads, block: Block, rateFactor: number): void => {
  for (const vertex of block.vertices) {
    loads.inflow[vertex] = graph.sources[vertex]! * rateFactor;
    loads.passes[vertex] = 1;
  }
  for (const work of block.works) {
    const { meanMs, variance } = graph.outcomes[work]!;
    loads.services[work] = { meanMs, variance };
    loads.offered[work] = 0;
    loads.standing[work] = 0;
    loads.afterwards[work] = 0;
    loads.accepted[work] = 1;
  }
  for (const { link } of linesOfBlock.get(block.at) ?? []) {
    loads.crowding[link] = 0;
    loads.lineMost[link] = Infinity;
    loads.lineMs[link] = 0;
  }
  for (const station of block.stations) {
    loads.work[station] = 0;
    loads.pressure[station] = 0;
    loads.heldShare[station] = 0;
  }
};

/** From a settled block to later ones that are solved. */
const flowInto = (
  { blocks, endless, graph }: TrafficModel,
  { inflow, passes }: Loads,
  block: Block,
  solved: Uint8Array,
): void => {
  for (const vertex of block.vertices) {
    const rate = endless[vertex] === 1 ? 0 : inflow[vertex]! * passes[vertex]!;
    if (rate === 0) continue;
    for (const { to, weight } of graph.edges[vertex]!) {
      const target = blocks.of[to]!;
      if (target !== block.at && solved[target] === 1) inflow[to]! += rate * weight;
    }
  }
};
