/**
 * Rates, offered work and stability of all stations, block by block from the sources on. Where something lets only part of the flow
 * through (bounded queues, rate limits, stations that cannot keep up: Goodman and Massey 1984) or calls hold workers, and that comes
 * back to where it started, the block is a fixed point, found by iteration.
 */
import type { Block } from './blocks.ts';
import { publicationCeiling } from './ceilings.ts';
import { holdWorkers } from './held-workers.ts';
import { limitedPass } from './limited-pass.ts';
import { type Loads, unsolvedLoads } from './loads.ts';
import type { Plan } from './plan.ts';
import { saturatedShare } from './saturated-share.ts';
import { loadStations } from './station-loads.ts';
import { flowInside, flowOut, turningOf } from './traffic.ts';
import type { TrafficModel } from './traffic-model.ts';

/** `saturate`: what a station cannot do does not go on. Without it, all rates are proportional to the sources where possible. */
export const loadsOf = (model: TrafficModel, rateFactor: number, saturate: boolean): Loads => {
  const loads = unsolvedLoads(model, rateFactor);
  for (const block of model.blocks.list) {
    solveBlock(model, loads, block, saturate);
    flowOut(model, block, loads);
  }
  return loads;
};

/** What comes in from outside must be there already. */
export const solveBlock = (model: TrafficModel, loads: Loads, block: Block, saturate: boolean): void => {
  if (block.circular) settle(model, loads, block, saturate);
  else solveOnce(model, loads, block, saturate);
};

/** Nothing flows inside it, nor does what it gives change what comes in or how long work takes. */
const solveOnce = (model: TrafficModel, loads: Loads, block: Block, saturate: boolean): void => {
  for (const vertex of block.vertices) if (model.endless[vertex] === 1) loads.inflow[vertex] = Number.NaN;
  if (block.stations.length > 0) {
    holdWorkers(model, loads, block);
    loadStations(model, loads, block, saturate);
  }
  letThrough(model, loads, block, saturate);
};

const mostRounds = 300;
const wholeSteps = 20;

interface Pace {
  /** How much of a step is made in so many rounds. */
  readonly stepAt: (round: number) => number;
  /** How little the shares that go on may still change. */
  readonly rest: number;
}

/** After a while only half of each step, then a quarter and so on: what overshoots to and fro comes to rest. */
const usual: Pace = {
  stepAt: (round) => (round < wholeSteps ? 1 : 0.5 ** (1 + Math.floor((round - wholeSteps) / 40))),
  rest: 1e-12,
};

/** Workers that wait for several topics make way for each other, and come to rest more slowly. */
const beforeTopics: Pace = { stepAt: (round) => (round < 4 ? 1 : round < 100 ? 0.5 : 0.25), rest: 1e-8 };

const settle = (model: TrafficModel, loads: Loads, block: Block, saturate: boolean): void => {
  const { inflow, passes } = loads;
  const { vertices } = block;
  const turning = turningOf(model, block);
  const entering = vertices.map((vertex) => inflow[vertex]!);
  const before = new Float64Array(vertices.length);
  const waitsForTopics = model.linesOfBlock.get(block.at)?.some(({ readers }) => readers.length > 0) === true;
  const { rest, stepAt } = waitsForTopics ? beforeTopics : usual;
  for (let round = 1; ; round++) {
    for (let at = 0; at < vertices.length; at++) {
      inflow[vertices[at]!] = entering[at]!;
      before[at] = passes[vertices[at]!]!;
    }
    flowInside(model, block, turning, loads);
    loadStations(model, loads, block, saturate);
    letThrough(model, loads, block, saturate);
    const step = stepAt(round);
    const held = holdWorkers(model, loads, block, { rest, step });
    if ((held && areClose(before, passes, vertices, rest)) || round === mostRounds) return;
    for (let at = 0; at < vertices.length; at++) {
      const vertex = vertices[at]!;
      passes[vertex] = before[at]! + step * (passes[vertex]! - before[at]!);
    }
  }
};

const areClose = (before: Float64Array, passes: Float64Array, vertices: readonly number[], rest: number): boolean => {
  for (let at = 0; at < vertices.length; at++) if (!isClose(before[at]!, passes[vertices[at]!]!, rest)) return false;
  return true;
};

/** Two figures that are not known are alike. */
const isClose = (a: number, b: number, rest: number): boolean =>
  Object.is(a, b) || Math.abs(a - b) <= rest * Math.abs(b);

/** The share of every flow that goes on. */
const letThrough = (model: TrafficModel, loads: Loads, block: Block, saturate: boolean): void => {
  const { graph, plan } = model;
  for (const vertex of block.vertices) {
    const work = graph.workOf[vertex]!;
    if (work < 0) {
      publish(plan, loads, vertex);
      continue;
    }
    const done = saturate ? saturatedShare(model, loads, loads.stationOf[work]!) : 1;
    loads.passes[vertex] = loads.accepted[work]! * done;
  }
};

const publish = (plan: Plan, { inflow, passes, sending }: Loads, vertex: number): void => {
  const publication = plan.publications[vertex]!;
  const passed = limitedPass(publication, inflow[vertex]!);
  const ceiling = publicationCeiling(plan, publication);
  passes[vertex] = passed;
  if (ceiling === null) return;
  sending[vertex] = inflow[vertex]! / ceiling.perSecond;
  if (sending[vertex]! > 1) passes[vertex] = Math.min(passed, 1 / sending[vertex]!);
};
