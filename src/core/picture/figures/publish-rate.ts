/** The rate that a publish link shows, as far as the drawing and the analysis say it without guessing. */
import type { Design } from '../../model/design.ts';
import { graphOf, isTriggeredBy } from '../../model/graph/graph.ts';
import type { Publish } from '../../model/link.ts';
import type { Analysed } from './analysed.ts';

/** Messages per second; null where the analysis has none, undefined where links share a topic and more than one is unknown. */
export const publishRate = (
  design: Design,
  analysis: Analysed,
  id: string,
  link: Publish,
): number | null | undefined => {
  const own = ownRate(design, analysis, link);
  if (own !== undefined) return own;
  const topic = analysis.topics[link.to]?.ratePerSecond;
  const { publishing, deadLetters } = graphOf(design);
  if (typeof topic !== 'number' || deadLetters.has(link.to)) return deadLetters.has(link.to) ? undefined : topic;
  let rest = topic;
  for (const [other, record] of publishing.get(link.to) ?? []) {
    if (other === id) continue;
    const rate = ownRate(design, analysis, record);
    if (typeof rate !== 'number') return undefined;
    rest -= rate;
  }
  return Math.max(0, rest);
};

/** From what drives the link, without a look at its topic. */
const ownRate = (design: Design, analysis: Analysed, link: Publish): number | null | undefined => {
  const { from, arrivals, after, rateLimit } = link;
  if (rateLimit) return undefined;
  const node = design.nodes?.[from];
  if (arrivals)
    return 'ratePerSecond' in arrivals
      ? arrivals.ratePerSecond * (node?.kind === 'publisher' ? (node.instances ?? 1) : 1)
      : undefined;
  if (!after) return 0;
  if (after.messages || (after.outcome ?? 'processed') !== 'processed') return undefined;
  const triggers = (graphOf(design).incoming.get(from) ?? []).filter((cause) => isTriggeredBy(link, cause));
  const rates = triggers.map(([cause]) => analysis.subscriptions[cause]?.throughputPerSecond);
  if (rates.some((rate) => typeof rate !== 'number')) return undefined;
  const each = ((after.probability ?? 1) * (after.copies ?? 1)) / (after.every ?? 1);
  return rates.reduce<number>((sum, rate) => sum + (rate ?? 0), 0) * each;
};
