/** The numbers that rules ask for; the result of the analysis has them under the same names. */

import type { ExceededCeiling } from '../model/exceeded-ceiling.ts';

/** A subscription or call as a queueing station; null where a loop without end makes the number infinite. */
export interface StationFacts {
  readonly arrivalRatePerSecond: number | null;
  readonly servers: number;
  /** Offered work over servers, retries included; 1 or more is overload. */
  readonly utilisation: number | null;
  readonly meanWaitMs: number | null;
  readonly meanResponseMs: number | null;
  readonly p95Ms: number | null;
  readonly p99Ms: number | null;
  readonly lossFraction: number | null;
}

export interface TopicFacts {
  /** Dead letters included. */
  readonly ratePerSecond: number | null;
  readonly bytesPerSecond: number | null;
}

export interface ObjectiveFacts {
  readonly predictedMs: number | null;
  readonly met: boolean | null;
  /** The link with the largest share of the time. */
  readonly biggestShare: string | null;
}

export interface LoopFacts {
  /** One shortest closed walk through the links of the loop. */
  readonly links: readonly string[];
  /** New messages per message and turn; 1 or more never ends. */
  readonly gain: number;
}

export interface Facts {
  /** What lets less through for good than is asked of it, by the id of a link or of a topic that blocks; absent where there is none. */
  readonly ceilings?: Readonly<Record<string, ExceededCeiling>>;
  /** By the id of the subscribe or call link. */
  readonly subscriptions: Readonly<Record<string, StationFacts>>;
  readonly topics: Readonly<Record<string, TopicFacts>>;
  readonly objectives: Readonly<Record<string, ObjectiveFacts>>;
  readonly graph: {
    readonly loops: readonly LoopFacts[];
    /** Topics along the longest chain of cause and effect. */
    readonly longestChain: readonly string[];
  };
}
