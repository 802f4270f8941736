/** The rate that a publish link shows, where the analysis or the drawing says it without guessing. */
import type { Design } from '../../core/model/design.ts';
import type { Publish } from '../../core/model/link.ts';
import type { Analysis } from '../../core/queueing/analysis.ts';

/** Messages per second; undefined where several links share a topic and none of them drives itself. */
export const publishRate = (design: Design, analysis: Analysis, link: Publish): number | null | undefined => {
  const own = ownRate(design, link);
  if (own !== undefined) return own;
  const others = Object.values(design.links ?? {}).filter(({ kind, to }) => kind === 'publish' && to === link.to);
  if (others.length > 1 || isDeadLetter(design, link.to)) return undefined;
  return analysis.topics[link.to]?.ratePerSecond;
};

const ownRate = (design: Design, { from, arrivals }: Publish): number | undefined => {
  if (!arrivals || !('ratePerSecond' in arrivals)) return undefined;
  const node = design.nodes?.[from];
  return arrivals.ratePerSecond * (node?.kind === 'publisher' ? (node.instances ?? 1) : 1);
};

const isDeadLetter = (design: Design, topic: string): boolean =>
  Object.values(design.links ?? {}).some((link) => link.kind === 'subscribe' && link.deadLetter === topic);
