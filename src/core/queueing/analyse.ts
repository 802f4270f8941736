/** The closed forms of a whole design: rates from the traffic equations, a queueing model per station, the shape of the graph. */
import { dictionaryOf } from '../lib/dictionary.ts';
import type { Design } from '../model/design.ts';
import { exceededCeilings } from '../network/exceeded.ts';
import { isStable, type Loads } from '../network/loads.ts';
import { partBehind, partLoads } from '../network/part-loads.ts';
import { loadsOf } from '../network/solve-loads.ts';
import { workAt, worksOf } from '../network/stations.ts';
import type { TrafficModel } from '../network/traffic-model.ts';
import type { Analysis, NodeAnalysis } from './analysis.ts';
import { capacityOf } from './capacity.ts';
import { degreesOf } from './degrees.ts';
import { longestChain } from './longest-chain.ts';
import { loopsOf } from './loops.ts';
import { messageDegreesOf } from './message-degrees.ts';
import { objectiveAnalyses } from './objectives.ts';
import { solved } from './solved.ts';
import { topicAnalyses } from './topic-rates.ts';
import { workSplitOf } from './work-split.ts';

/** Analyses a valid design with all its rates multiplied by `rateFactor`. Never fails: what has no answer is null. */
export const analyse = (design: Design, rateFactor = 1): Analysis => {
  const { figures, loads, model } = solved(design, rateFactor);
  const { plan } = model;
  const ceilings = exceededCeilings(model, loads);
  const nodes = nodeAnalyses(model, loads);
  const topics = topicAnalyses(design, model, loads);
  return {
    stable: loads.stations.every((_, at) => isStable(loads, at)) && !model.endless.includes(1) && !ceilings,
    ...(ceilings && { ceilings }),
    topics,
    nodes,
    split: workSplitOf(nodes),
    subscriptions: dictionaryOf(worksOf(plan), idOf, (_, work) => figures[work]!.analysis),
    objectives: objectiveAnalyses(model, figures),
    ...capacityOf(model, rateFactor === 1 ? unheld(model, loads) : loadsOf(model, 1, false)),
    graph: {
      loops: loopsOf(model),
      longestChain: longestChain(model),
      nodes: degreesOf(plan),
      messagesPerSecond: messageDegreesOf(model, loads, topics),
    },
  };
};

/** The loads where stations hold nothing back: other ones only behind those that cannot keep up. */
const unheld = (model: TrafficModel, loads: Loads): Loads => {
  const holds = (station: number): boolean => loads.stations[station]!.room === null && loads.pressure[station]! > 1;
  if (!loads.stations.some((_, station) => holds(station))) return loads;
  const part = partBehind(model, ({ stations }) => stations.some(holds));
  return partLoads(model, loads, part, 1, false);
};

const idOf = ({ id }: { readonly id: string }): string => id;

/** Nodes with workers: all that they have, and how many of them are wanted. */
const nodeAnalyses = (model: TrafficModel, loads: Loads): Record<string, NodeAnalysis> => {
  const { plan } = model;
  const ofNode = plan.nodes.map((): number[] => []);
  worksOf(plan).forEach(({ node }, work) => {
    ofNode[node]!.push(work);
  });
  const working = plan.nodes.flatMap(({ id }, node) =>
    ofNode[node]!.length > 0 ? [{ id, node, works: ofNode[node]! }] : [],
  );
  return dictionaryOf(working, idOf, ({ node, works }) => nodeAnalysis(model, loads, node, works));
};

/** Workers that have no lane count only where the node has no others. */
const nodeAnalysis = (model: TrafficModel, loads: Loads, node: number, works: readonly number[]): NodeAnalysis => {
  let servers = 0;
  let busy = 0;
  const seen: number[] = [];
  for (const first of works) {
    const at = loads.stationOf[first]!;
    if (seen.includes(at)) continue;
    seen.push(at);
    const station = loads.stations[at]!;
    const own = works.length === 1 ? works : works.filter((work) => loads.stationOf[work] === at);
    const whole = station.works.length === own.length;
    servers += station.lanes?.workersOf.get(node) ?? (whole ? station.servers : workersOf(model, own));
    for (const work of own) busy += wantedWorkers(model, loads, work);
  }
  servers ||= workersOf(model, works);
  return { servers, utilisation: Number.isNaN(busy) ? null : busy / servers };
};

/** All that the node has for these, whether there is anything to do for them or not. */
const workersOf = ({ plan }: TrafficModel, works: readonly number[]): number =>
  Math.max(...works.map((work) => workAt(plan, work).servers));

/** By what is let in; of a bounded queue, a message that is tried for ever keeps all workers and lets nothing more in. */
const wantedWorkers = ({ graph }: TrafficModel, loads: Loads, work: number): number => {
  const ms = graph.outcomes[work]!.attempts.mean * loads.services[work]!.meanMs;
  const rate = loads.offered[work]! * loads.accepted[work]!;
  if (rate !== 0) return (rate * ms) / 1000;
  return ms === Infinity && loads.offered[work]! > 0 ? loads.stations[loads.stationOf[work]!]!.servers : 0;
};
