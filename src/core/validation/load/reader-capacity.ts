/** How many messages per second a reader can do, whatever arrives: its workers over the work that a message makes, retries included. */
import { meanMs } from '../../distributions/law/moments.ts';
import type { Design } from '../../model/design.ts';
import { type Entry, graphOf, isTriggeredBy } from '../../model/graph/graph.ts';
import type { Subscribe } from '../../model/link.ts';
import type { Topic } from '../../model/node.ts';
import type { Facts } from '../facts.ts';
import { stationFacts, topicOf, workerOf } from './reader.ts';
import { meanTries, triesOf } from './retries.ts';

/** Mean attempts per message. */
export const attemptsOf = (design: Design, link: Subscribe): number => meanTries(triesOf(design, link), link);

/** Mean time in ms that one attempt keeps a worker, calls not counted. */
export const workMs = ({ work }: Subscribe): number => (work ? meanMs(work) : 0);

/** The messages of a queue that drops or refuses what finds no room; elsewhere nothing is lost for want of it. */
export const boundOf = ({ capacity, onFull }: Topic): number | undefined => (onFull === 'block' ? undefined : capacity);

/**
 * Messages per second; undefined where the design does not say it: behind a bounded queue, a shared pool or calls during the
 * work leave no number that holds.
 */
export const capacityPerSecond = (design: Design, facts: Facts, entry: Entry<Subscribe>): number | undefined => {
  const [id, link] = entry;
  const station = stationFacts(facts, id);
  const topic = topicOf(design, link);
  if (!station) return undefined;
  const { arrivalRatePerSecond, servers, utilisation } = station;
  if (boundOf(topic) === undefined && utilisation && arrivalRatePerSecond) return arrivalRatePerSecond / utilisation;
  if (sharesWorkers(design, link) || callsMeanwhile(design, entry)) return undefined;
  return (servers * 1000) / (workMs(link) * attemptsOf(design, link));
};

const sharesWorkers = (design: Design, { to }: Subscribe): boolean =>
  workerOf(design, { to }).sharedWorkers === true && (graphOf(design).incoming.get(to)?.length ?? 0) > 1;

const callsMeanwhile = (design: Design, entry: Entry<Subscribe>): boolean =>
  (graphOf(design).outgoing.get(entry[1].to) ?? []).some(
    ([, link]) => link.kind === 'call' && isTriggeredBy(link, entry),
  );
