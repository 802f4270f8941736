/** Whether more of a figure is good, bad, or neither by itself. */
export type Direction = 'more-is-better' | 'less-is-better' | 'neutral';

const good: ReadonlySet<string> = new Set(['throughputPerSecond', 'acknowledged', 'replied']);
/** What comes in is what others do, and replicas cost and help: that makes nothing better or worse by itself. */
const neutral: ReadonlySet<string> = new Set([
  'arrivalRatePerSecond',
  'delivered',
  'published',
  'publishedPerSecond',
  'sent',
  'meanReplicas',
  'maxReplicas',
  'scalings',
]);

/** Times, queues, load, and all that is lost or done twice: the less the better. */
export const directionOf = (figure: string): Direction =>
  good.has(figure) ? 'more-is-better' : neutral.has(figure) ? 'neutral' : 'less-is-better';
