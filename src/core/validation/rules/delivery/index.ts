/** Every rule about delivery, sorted by id. */
import type { Rule } from '../../rule.ts';
import { ackBeforeWork } from './ack-before-work.ts';
import { ackTimeoutTooShort } from './ack-timeout-too-short.ts';
import { blockingCircle } from './blocking-circle.ts';
import { dedupWindowShort } from './dedup-window-short.ts';
import { dlqCycle } from './dlq-cycle.ts';
import { dlqMissing } from './dlq-missing.ts';
import { dlqUnwatched } from './dlq-unwatched.ts';
import { durabilityWeak } from './durability-weak.ts';
import { exactlyOnceClaim } from './exactly-once-claim.ts';
import { guaranteeMismatch } from './guarantee-mismatch.ts';
import { idleConsumers } from './idle-consumers.ts';
import { metastableRetry } from './metastable-retry.ts';
import { nonIdempotentConsumer } from './non-idempotent-consumer.ts';
import { offsetGone } from './offset-gone.ts';
import { orderingBroken } from './ordering-broken.ts';
import { poisonBlocksPartition } from './poison-blocks-partition.ts';
import { publishUnconfirmed } from './publish-unconfirmed.ts';
import { retentionTooShort } from './retention-too-short.ts';
import { retryNoBackoff } from './retry-no-backoff.ts';
import { retryStorm } from './retry-storm.ts';
import { retryUnbounded } from './retry-unbounded.ts';
import { timeoutInversion } from './timeout-inversion.ts';
import { ttlBelowWait } from './ttl-below-wait.ts';

export const deliveryRules: readonly Rule[] = [
  ackBeforeWork,
  ackTimeoutTooShort,
  blockingCircle,
  dedupWindowShort,
  dlqCycle,
  dlqMissing,
  dlqUnwatched,
  durabilityWeak,
  exactlyOnceClaim,
  guaranteeMismatch,
  idleConsumers,
  metastableRetry,
  nonIdempotentConsumer,
  offsetGone,
  orderingBroken,
  poisonBlocksPartition,
  publishUnconfirmed,
  retentionTooShort,
  retryNoBackoff,
  retryStorm,
  retryUnbounded,
  timeoutInversion,
  ttlBelowWait,
];
