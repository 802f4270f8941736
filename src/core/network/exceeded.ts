/** Ceilings above which a design is asked to go: what backs up there, how much is wanted, how much gets through. */
import type { ExceededCeiling } from '../model/exceeded-ceiling.ts';
import { callCeiling } from './call-ceilings.ts';
import { type Ceiling, growsAtLink, isExceeded, linkOfTopic, publicationCeiling } from './ceilings.ts';
import { heldFlow, heldRate } from './held-flow.ts';
import { ceilingOfLine } from './line-ceilings.ts';
import type { Line } from './lines.ts';
import { isStable, type Loads } from './loads.ts';
import { worksOf } from './stations.ts';
import type { TrafficModel } from './traffic-model.ts';

/** By the id of the publish or call link, of a topic that blocks by its own; absent where there is none. */
export const exceededCeilings = (model: TrafficModel, loads: Loads): Record<string, ExceededCeiling> | undefined => {
  const all = [...ofLinks(model, loads), ...ofLines(model, loads)];
  return all.length === 0 ? undefined : Object.fromEntries(all);
};

type Exceeded = readonly [id: string, ExceededCeiling];

const exceeded = (id: string, { kind, perSecond }: Ceiling, load: number, grows: readonly string[]): Exceeded => [
  id,
  { kind, offeredPerSecond: load * perSecond, mostPerSecond: perSecond, grows },
];

const ofLinks = (model: TrafficModel, loads: Loads): Exceeded[] => {
  const { calls, publications } = model.plan;
  return [...publications, ...calls].flatMap(({ id }, link): Exceeded[] => {
    if (!isExceeded(loads.sending[link]!) || !growsAtLink(model.plan, link)) return [];
    const publication = publications[link];
    const ceiling = publication
      ? publicationCeiling(model.plan, publication)
      : callCeiling(model, loads, link - publications.length);
    return ceiling ? [exceeded(id, ceiling, loads.sending[link]!, [id])] : [];
  });
};

const ofLines = (model: TrafficModel, loads: Loads): Exceeded[] => {
  const { calls, publications, topics } = model.plan;
  const links = [...publications, ...calls, ...topics];
  const works = worksOf(model.plan);
  return [...model.linesOfBlock.values()].flat().flatMap((line): Exceeded[] => {
    const ceiling = ceilingOfLine(model, loads, line);
    if (ceiling === null || loads.crowding[line.link] === 0) return [];
    const held = new Set(line.asks.map(({ work }) => work).filter((work) => !isStable(loads, loads.stationOf[work]!)));
    const grows = [...held].map((work) => works[work]!.id);
    // Where only bounded queues wait, messages are lost and nothing grows.
    if (grows.length === 0) return [];
    const { kind, perSecond } = ceiling;
    const others = besideLine(model, loads, line);
    const offeredPerSecond = loads.sending[line.link]! * perSecond + others;
    const mostPerSecond = Math.min(perSecond + others, possible(model, loads, line, others));
    return [[links[line.link]!.id, { kind, offeredPerSecond, mostPerSecond, grows }]];
  });
};

/** What readers of a topic can do of what comes to it, where that alone is too much which nobody stands in line with. */
const possible = (model: TrafficModel, loads: Loads, line: Line, others: number): number => {
  const pressure = Math.max(0, ...line.readers.map((work) => loads.pressure[loads.stationOf[work]!]!));
  return isExceeded(pressure) ? (others + heldFlow(model, loads, line).total) / pressure : Infinity;
};

/** What comes to a topic without a worker that waits with it. */
const besideLine = (model: TrafficModel, loads: Loads, line: Line): number => {
  const { inflow, passes } = loads;
  const topic = line.link - linkOfTopic(model.plan, 0);
  if (topic < 0) return 0;
  const held = (at: number): number => (line.publications.includes(at) ? heldRate(model, loads, line, at) : 0);
  return model.plan.publications.reduce(
    (sum, each, at) => (each.topic === topic ? sum + Math.max(0, inflow[at]! * passes[at]! - held(at)) : sum),
    0,
  );
};
