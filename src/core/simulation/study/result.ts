/** The result of a simulation, field by field the JSON that the terminal prints and the editor shows. */

import type { ExceededCeiling } from '../../model/exceeded-ceiling.ts';
import type { FaultKind } from '../../model/scenario.ts';
import type { Estimate } from './estimate.ts';
import type { Place } from './place.ts';

export type { Estimate };

/** An event that none of `of` chances showed: its probability is `atMost` that with 95 % confidence. */
export interface UpperBound {
  readonly of: number;
  readonly atMost: number;
}

export interface SubscriptionResult {
  /** Busy servers (lanes) over servers in force; of the pool where workers are shared. */
  readonly utilisation: Estimate | null;
  /** The next ones are null when the subscription is not stable, or when nothing completed in the window. */
  readonly meanQueueLength: Estimate | null;
  readonly meanInSystem: Estimate | null;
  readonly meanWaitMs: Estimate | null;
  readonly meanResponseMs: Estimate | null;
  readonly p50Ms: Estimate | null;
  readonly p95Ms: Estimate | null;
  readonly p99Ms: Estimate | null;
  readonly p999Ms: Estimate | null;
  /** Messages offered to it, those it refuses or loses included; of a call requests. */
  readonly arrivalRatePerSecond: Estimate | null;
  readonly throughputPerSecond: Estimate | null;
  readonly lossFraction: Estimate | null;
  /** How long an attempt that ended in the window held its worker, whatever came of it: work, calls during it, and publications it waited for. */
  readonly meanServiceMs: Estimate | null;
  // Counts over all replications, warm-up included.
  readonly delivered: number;
  readonly acknowledged: number;
  readonly redelivered: number;
  readonly deadLettered: number;
  readonly dropped: DroppedByReason;
  readonly expired: number;
  readonly inFlight: number;
  readonly duplicates: number;
  /** Attempts at a message that was offered before one whose work had begun already, of a serial lane in the same one; of a call, which promises no order, null. */
  readonly outOfOrder: number | null;
  readonly maxQueueLength: number;
  /** The oldest that a message became in any replication, from when it was offered until it was acknowledged or given up, or the end; within 0.8 %. */
  readonly maxAgeMs: number;
  readonly stable: boolean;
  /** Of what never happened in any replication. */
  readonly upperBound: { readonly lossFraction?: UpperBound; readonly deadLettered?: UpperBound };
  /** Percentiles with fewer than a hundred completions beyond them in a replication, or with those in few large bunches: they say little. */
  readonly fewCompletions: readonly ('p50Ms' | 'p95Ms' | 'p99Ms' | 'p999Ms')[];
}

export interface DroppedByReason {
  readonly capacity: number;
  readonly 'max-deliveries': number;
  readonly 'broker-down': number;
  readonly 'link-cut': number;
  /** Kept by their publisher for as long as it may; only where one keeps them only for so long. */
  readonly 'publish-timeout'?: number;
}

export interface NodeResult {
  /** Of an autoscaled node of the servers that it had from time to time. */
  readonly utilisation: Estimate | null;
  /** Only of an autoscaled node: the mean number of replicas, the most in any replication, and how often they changed over all of them. */
  readonly meanReplicas?: Estimate | null;
  readonly maxReplicas?: number;
  readonly scalings?: number;
}

export interface TopicResult {
  readonly publishedPerSecond: Estimate | null;
  readonly published: number;
  readonly rejected: number;
  /** Dropped because the topic had them already; only of topics with a window for that. */
  readonly repeated?: number;
}

export interface ObjectiveResult {
  readonly p99Ms: Estimate | null;
  /** As of a subscription: where fewer than a hundred messages of a replication lie beyond its p99, or those in few large bunches. */
  readonly fewCompletions: readonly 'p99Ms'[];
  readonly throughputPerSecond: Estimate | null;
  readonly lossFraction: Estimate | null;
  /** Where nothing was lost on the way: how often it may happen all the same. */
  readonly upperBound: { readonly lossFraction?: UpperBound };
  readonly met: boolean;
  /** Not met only since too few messages tell how slow the slowest are at most: nobody knows. */
  readonly undecided: boolean;
}

/** Requests over topics: per publish link with `request`. */
export interface RequestResult {
  readonly sent: number;
  readonly replied: number;
  readonly timedOut: number;
  /** Replies that came after their request had been given up. */
  readonly late: number;
  readonly inFlight: number;
  readonly meanReplyMs: Estimate | null;
  readonly upperBound: { readonly timedOut?: UpperBound };
}

/** The breaker of a call. */
export interface BreakerResult {
  /** Share of the time in which it refused every try. */
  readonly openFraction: Estimate | null;
  readonly openings: number;
  /** Tries that it refused, open or on trial. */
  readonly refused: number;
}

/**
 * `warm-up-too-long`: the run never settled before its half, though all of its subscriptions are stable. `backlog-grows`: neither did
 * it within what was measured. `overcrowded`: a replication ended early because too many messages were under way. `standstill`: one
 * ended because messages caused each other without any time passing.
 */
export type Warning = 'warm-up-too-long' | 'backlog-grows' | 'overcrowded' | 'standstill';

/** A figure and half the width of its interval as a share of its mean. */
export interface Width extends Place {
  readonly relativeHalfWidth: number;
}

/** Why a study has as many replications as it has; `precision` in a result. */
export interface Precision {
  /** Half the width of every interval as a share of its mean, at most. */
  readonly target: number;
  readonly reached: boolean;
  /** The figure that was widest at the end; null where nothing was estimated. */
  readonly widest: Width | null;
  readonly stoppedBy: 'precision' | 'budget' | 'replications';
  /** Numbers of replications at which was looked whether the target is reached. */
  readonly looks: readonly number[];
  readonly budgetSeconds: number | null;
  /** A budget of time allows a faster machine more replications. As many asked for give the same figures on every machine. */
  readonly dependsOnMachine: boolean;
}

/** What one fault of the scenario did; a backlog is all that is under way: waiting, in work, in backoff, or held by its publisher. */
export interface DrillResult {
  readonly kind: FaultKind;
  /** Null: every source. */
  readonly target: string | null;
  readonly atSeconds: number;
  readonly forSeconds: number;
  /** Factor, probability or share; 1 where the kind has none. */
  readonly value: number;
  /** The largest backlog until it was drained; null where the run ended before the fault. */
  readonly backlogPeak: Estimate | null;
  /** The subscription or call where most of it was then, or the publish link or topic that it waited for. */
  readonly peakAt: string | null;
  /** From the end of the fault until the backlog was back to what it had been, to a thousandth of the run; null: `notDrained`. */
  readonly drainSeconds: Estimate | null;
  /** Replications that ended before it was. */
  readonly notDrained: number;
  // From the beginning of the fault until then, over all replications.
  readonly lost: number;
  readonly failedCalls: number;
  readonly duplicates: number;
}

export interface SimulationResult {
  readonly scenario: string | null;
  readonly seed: number;
  readonly replications: number;
  readonly durationSeconds: number;
  /** What was cut; the found one for `auto`. */
  readonly warmupSeconds: number;
  readonly events: number;
  readonly wallSeconds: number;
  readonly digest: string;
  readonly warnings: readonly Warning[];
  /** Only of a study that went on until its intervals were narrow enough; no part of the digest. */
  readonly precision?: Precision;
  readonly topics: Readonly<Record<string, TopicResult>>;
  readonly subscriptions: Readonly<Record<string, SubscriptionResult>>;
  readonly nodes: Readonly<Record<string, NodeResult>>;
  readonly objectives: Readonly<Record<string, ObjectiveResult>>;
  readonly requests: Readonly<Record<string, RequestResult>>;
  /** Only of a scenario with faults: one per fault, in their order. */
  readonly drills?: readonly DrillResult[];
  /** By call; only where there are breakers. */
  readonly breakers?: Readonly<Record<string, BreakerResult>>;
  /** As of the analysis: by the traffic equations, not by what the run happened to show; only where there are some. */
  readonly ceilings?: Readonly<Record<string, ExceededCeiling>>;
}
