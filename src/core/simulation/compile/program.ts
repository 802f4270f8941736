/** What a network is compiled to: flat tables for the kernel, and who is who in them for the report. */

import type { ExceededCeiling } from '../../model/exceeded-ceiling.ts';
import type { Objective } from '../../model/scenario.ts';
import type { PlanFault } from '../../network/plan.ts';
import type { Tables } from '../kernel/tables.ts';

/** One subscription or call, in the order of the tables. */
export interface SubscriptionName {
  readonly id: string;
  readonly node: number;
  readonly isCall: boolean;
  /** Workers (lanes on an ordered topic) of the pool it is served by. */
  readonly servers: number;
  /** Where those are; only where they come and go with an autoscaler. */
  readonly scaled?: readonly number[];
  /** All subscriptions served by that pool, itself included: `utilisation` is the pool's. */
  readonly poolMates: readonly number[];
  /** Decided from the traffic equations, not from what a run happens to show. */
  readonly stable: boolean;
}

export interface Names {
  readonly subscriptions: readonly SubscriptionName[];
  /** Topic ids in table order, and the routes that lead onto each. */
  readonly topics: readonly {
    readonly id: string;
    readonly routes: readonly number[];
    /** Whether it drops what is published again. */
    readonly remembers: boolean;
  }[];
  /** Nodes with workers: the subscriptions they work on and how many workers they have in all. */
  readonly nodes: readonly {
    readonly id: string;
    readonly servers: number;
    /** The stations of its workers; only where they come and go with an autoscaler, its own or that of a group. */
    readonly scaled?: readonly number[];
    /** Its own, if it has one. */
    readonly scaler?: number | null;
    readonly subscriptions: readonly number[];
  }[];
  /** Publish links in table order. */
  readonly publications: readonly { readonly id: string; readonly message: string; readonly topic: number }[];
  /** Messages onto topics, dead letters included, in table order. */
  readonly routes: readonly { readonly topic: string; readonly message: string }[];
  readonly objectives: readonly { readonly id: string; readonly objective: Objective }[];
  readonly faults: readonly PlanFault[];
  /** Publish links and topics before which publications may wait while a fault lasts. */
  readonly gates: readonly string[];
  /** Whether a publisher keeps messages only for so long. */
  readonly givesUp: boolean;
  /** What more is asked of than it lets through, by the traffic equations; absent where there is nothing. */
  readonly ceilings?: Readonly<Record<string, ExceededCeiling>>;
  /** Calls with a breaker. */
  readonly breakers: readonly string[];
  /** Publish links that expect a reply. */
  readonly requests: readonly string[];
}

/** What a study runs; plain data, sent to workers by structured clone. */
export interface Program {
  readonly tables: Tables;
  readonly names: Names;
  readonly settings: RunSettings;
}

/** A scenario with every field decided. */
export interface RunSettings {
  /** The scenario's id, for the report. */
  readonly scenario: string | null;
  /** Simulated time of one replication in all, in seconds. */
  readonly durationSeconds: number;
  /** Left out of estimates; below the duration. */
  readonly warmupSeconds: number | 'auto';
  readonly replications: number;
  readonly seed: number;
  readonly rateFactor: number;
}
