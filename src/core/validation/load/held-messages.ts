/** How long a worker holds a message before it can acknowledge it: its work, calls meanwhile, and what was fetched before it. */
import { meanMs, tail } from '../../distributions/law/moments.ts';
import type { Design } from '../../model/design.ts';
import type { Distribution } from '../../model/distribution.ts';
import { type Entry, graphOf, isTriggeredBy } from '../../model/graph/graph.ts';
import type { Subscribe } from '../../model/link.ts';
import type { Facts } from '../facts.ts';
import { stationFacts } from './reader.ts';

export interface Hold {
  readonly work: Distribution;
  /** Work on the messages fetched before it, and the calls made for it, on average. */
  readonly beforeMs: number;
}

/** Null where the work takes no time. */
export const holdOf = (design: Design, facts: Facts, entry: Entry<Subscribe>): Hold | null => {
  const [, { work, prefetch = 1 }] = entry;
  if (!work) return null;
  const calls = callsMs(design, facts, entry);
  return { work, beforeMs: (prefetch - 1) * (meanMs(work) + calls) + calls };
};

const callsMs = (design: Design, facts: Facts, entry: Entry<Subscribe>): number =>
  (graphOf(design).outgoing.get(entry[1].to) ?? [])
    .map(([id, link]) => {
      if (link.kind !== 'call' || !isTriggeredBy(link, entry)) return 0;
      const ms = stationFacts(facts, id)?.meanResponseMs ?? (link.work ? meanMs(link.work) : 0);
      return (link.during?.probability ?? 1) * Math.min(ms, link.timeoutMs ?? Infinity);
    })
    .reduce((sum, each) => sum + each, 0);

/** Share of the messages that are held longer. */
export const heldLonger = ({ work, beforeMs }: Hold, ms: number): number => {
  const left = ms - beforeMs;
  return left > 0 ? tail(work, left) : 1;
};

/** The time in ms that all but so large a share are held at most. */
export const holdMs = (hold: Hold, share: number): number => {
  let high = Math.max(1, hold.beforeMs + meanMs(hold.work));
  while (heldLonger(hold, high) > share && high < Number.MAX_VALUE / 2) high *= 2;
  let low = 0;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (heldLonger(hold, middle) > share) low = middle;
    else high = middle;
  }
  return high;
};
