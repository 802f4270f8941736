/** How often a message is delivered to a reader, how many it fails for good and where those go: what many ask of a subscription. */
import type { Design } from '../design.ts';
import type { Subscribe } from '../link.ts';

/** Deliveries at most, the first included; 0 is without end. */
export const deliveriesOf = ({ retry }: Pick<Subscribe, 'retry'>): number => (retry ? (retry.maxDeliveries ?? 5) : 1);

/** What is acknowledged before the work is delivered once, and the broker never learns that it failed. */
export const acknowledgesFirst = (design: Design, link: Subscribe): boolean => {
  const topic = design.nodes?.[link.from];
  return link.acknowledge === 'before-work' || (topic?.kind === 'topic' && topic.guarantee === 'at-most-once');
};

/** Chance that one attempt at a sound message comes to nothing: the work fails, or takes its process down. */
export const unsoundShare = ({ failure }: Pick<Subscribe, 'failure'>): number => {
  const { probability = 0, crashProbability = 0 } = failure ?? {};
  return probability + crashProbability * (1 - probability);
};

/** Share of the messages whose deliveries are used up, failed calls not counted. */
export const exhaustedShare = (link: Subscribe): number => {
  if (link.failure === undefined) return 0;
  const { poisonProbability = 0 } = link.failure;
  const most = deliveriesOf(link);
  return most === 0 ? 0 : poisonProbability + (1 - poisonProbability) * unsoundShare(link) ** most;
};

/** The topic that exhausted messages go to; `discard` is a word of the format, even where a topic has it as its id. */
export const deadLetterTopic = ({ deadLetter }: Pick<Subscribe, 'deadLetter'>): string | undefined =>
  deadLetter === 'discard' ? undefined : deadLetter;
