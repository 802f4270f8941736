/** The rate that a line shows: of one link, or of all that run in one line to a collapsed context. */
import type { Design } from '../../model/design.ts';
import type { Analysed } from './analysed.ts';
import { publishRate } from './publish-rate.ts';

/** Messages (of a call: requests) per second; null or undefined where it is not known. */
export const linkRate = (design: Design, analysis: Analysed, id: string): number | null | undefined => {
  const link = design.links?.[id];
  return link?.kind === 'publish'
    ? publishRate(design, analysis, id, link)
    : analysis.subscriptions[id]?.arrivalRatePerSecond;
};

/** Null as soon as one of them is not known. */
export const summedRate = (design: Design, analysis: Analysed, links: readonly string[]): number | null =>
  links.reduce<number | null>((sum, id) => {
    const rate = linkRate(design, analysis, id);
    return sum === null || rate === null || rate === undefined ? null : sum + rate;
  }, 0);
