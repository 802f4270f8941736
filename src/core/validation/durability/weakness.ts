/** A reason why a message that a broker has acknowledged may still be lost, and what takes it away. */
import type { Text } from '../../lib/text.ts';
import type { Design } from '../../model/design.ts';
import type { Topic } from '../../model/node.ts';
import { nodeAt } from '../words.ts';

export interface Weakness {
  /** Completes “it can be lost: …”. */
  readonly reason: Text;
  readonly pointer: string;
  readonly link?: string;
  /** Absent where a person has to choose. */
  readonly mend?: (design: Design) => Design;
}

export type Thresholds = {
  /** How long an acknowledged message may be in memory only. */
  readonly syncSeconds: number;
  readonly copies: number;
};

/** A field of one broker; the record of that broker where there is none yet. */
export const brokerFieldAt = (id: string, topic: Topic, broker: 'kafka' | 'nats' | 'redis', field: string): string =>
  topic[broker] === undefined ? nodeAt(id, broker) : nodeAt(id, broker, field);
