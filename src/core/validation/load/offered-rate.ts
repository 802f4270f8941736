/** How often a publication or a call happens, before any limit: by its arrivals, or by what triggers it. */
import type { Design } from '../../model/design.ts';
import { exhaustedShare } from '../../model/graph/deliveries.ts';
import { type Entry, graphOf, namesTrigger, type Outgoing } from '../../model/graph/graph.ts';
import { meanRate } from '../../model/graph/mean-rate.ts';
import type { Facts } from '../facts.ts';
import { stationFacts } from './reader.ts';
import { attemptsOf } from './reader-capacity.ts';

/** Senders whose arrivals are given for each. */
export const instancesOf = (design: Design, { from }: Outgoing): number => {
  const node = design.nodes?.[from];
  return node?.kind === 'publisher' ? (node.instances ?? 1) : 1;
};

/** Messages or requests per second; undefined where the design does not say it, as for one message among several. */
export const offeredPerSecond = (design: Design, facts: Facts, entry: Entry<Outgoing>): number | undefined => {
  const [, link] = entry;
  if (link.arrivals) return instancesOf(design, link) * meanRate(link.arrivals);
  const perTrigger = triggeredShare(link);
  if (perTrigger === undefined) return undefined;
  let sum = 0;
  for (const [id, cause] of graphOf(design).incoming.get(link.from) ?? []) {
    if (!namesTrigger(link, id)) continue;
    const rate = stationFacts(facts, id)?.arrivalRatePerSecond;
    if (typeof rate !== 'number') return undefined;
    if (cause.kind === 'call') sum += rate * perTrigger;
    else sum += rate * perTrigger * (link.kind === 'call' ? attemptsOf(design, cause) : 1 - exhaustedShare(cause));
  }
  return sum;
};

/** Publications or calls per message that is worked on; undefined where it hangs on which message that is, or on failures. */
const triggeredShare = (link: Outgoing): number | undefined => {
  if (link.kind === 'call') return link.during ? (link.during.probability ?? 1) : undefined;
  const { after } = link;
  if (!after || after.messages || (after.outcome ?? 'processed') !== 'processed') return undefined;
  return ((after.probability ?? 1) * (after.copies ?? 1)) / (after.every ?? 1);
};
