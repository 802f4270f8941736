/** Every rule about capacity, sorted by id. */
import type { Rule } from '../../rule.ts';
import { ackPendingCeiling } from './ack-pending-ceiling.ts';
import { autoscaleUseless } from './autoscale-useless.ts';
import { breakerFlaps } from './breaker-flaps.ts';
import { breakerNeverTrips } from './breaker-never-trips.ts';
import { brokerBandwidth } from './broker-bandwidth.ts';
import { bufferOverflow } from './buffer-overflow.ts';
import { catchUpSlow } from './catch-up-slow.ts';
import { highUtilisation } from './high-utilisation.ts';
import { hotPartition } from './hot-partition.ts';
import { lingerAddsUp } from './linger-adds-up.ts';
import { overload } from './overload.ts';
import { partitionSharesMismatch } from './partition-shares-mismatch.ts';
import { prefetchTooSmall } from './prefetch-too-small.ts';
import { prefetchUnbounded } from './prefetch-unbounded.ts';
import { rateLimitBelowArrival } from './rate-limit-below-arrival.ts';
import { sloMissed } from './slo-missed.ts';

export const capacityRules: readonly Rule[] = [
  ackPendingCeiling,
  autoscaleUseless,
  breakerFlaps,
  breakerNeverTrips,
  brokerBandwidth,
  bufferOverflow,
  catchUpSlow,
  highUtilisation,
  hotPartition,
  lingerAddsUp,
  overload,
  partitionSharesMismatch,
  prefetchTooSmall,
  prefetchUnbounded,
  rateLimitBelowArrival,
  sloMissed,
];
