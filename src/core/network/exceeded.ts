/** Ceilings above which a design is asked to go: what backs up there, how much is wanted, how much gets through. */
import type { ExceededCeiling } from '../model/exceeded-ceiling.ts';
import { blockingTopics } from './blocked-workers.ts';
import { callCeiling } from './call-ceilings.ts';
import { type Ceiling, growsAtLink, isExceeded, publicationCeiling } from './ceilings.ts';
import { ceilingOfLine } from './line-waits.ts';
import { isStable, type Loads } from './loads.ts';
import { worksOf } from './stations.ts';
import type { TrafficModel } from './traffic-model.ts';

/** By the id of the publish or call link, of a topic that blocks by its own; absent where there is none. */
export const exceededCeilings = (model: TrafficModel, loads: Loads): Record<string, ExceededCeiling> | undefined => {
  const all = [...ofLinks(model, loads), ...ofLines(model, loads), ...ofTopics(model, loads)];
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
  const links = [...model.plan.publications, ...model.plan.calls];
  const works = worksOf(model.plan);
  return [...model.linesOfBlock.values()].flat().flatMap((line): Exceeded[] => {
    const ceiling = ceilingOfLine(model, loads, line);
    if (ceiling === null || loads.lineMs[line.link] === 0) return [];
    const held = new Set(line.asks.map(({ work }) => work).filter((work) => !isStable(loads, loads.stationOf[work]!)));
    const grows = [...held].map((work) => works[work]!.id);
    // Where only bounded queues wait, messages are lost and nothing grows.
    return grows.length === 0 ? [] : [exceeded(links[line.link]!.id, ceiling, loads.sending[line.link]!, grows)];
  });
};

const ofTopics = (model: TrafficModel, loads: Loads): Exceeded[] => {
  const { topics } = model.plan;
  const held = new Map<number, string[]>();
  worksOf(model.plan).forEach(({ id }, work) => {
    const at = loads.stationOf[work]!;
    if (!(loads.blocked[at]! >= 1) || isStable(loads, at)) return;
    for (const topic of new Set(blockingTopics(model, work))) held.set(topic, [...(held.get(topic) ?? []), id]);
  });
  return [...held].flatMap(([topic, grows]): Exceeded[] => {
    const loadOf = (work: number): number =>
      Math.max(loads.pressure[loads.stationOf[work]!]!, loads.blocked[loads.stationOf[work]!]!);
    const readers = model.graph.groupsOfTopic[topic]!.flat();
    const slowest = readers.reduce((one, other) => (loadOf(other) > loadOf(one) ? other : one));
    const load = loadOf(slowest);
    if (load < 1) return [];
    return [exceeded(topics[topic]!.id, { kind: 'blocking', perSecond: loads.offered[slowest]! / load }, load, grows)];
  });
};
