/** A reason why a message that a broker has acknowledged may still be lost, and what takes it away. */
import type { Text } from '../../lib/text.ts';
import type { Design } from '../../model/design.ts';

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
