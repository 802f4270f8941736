/** Every rule about delivery, sorted by id. */
import type { Rule } from '../../rule.ts';
import { dlqMissing } from './dlq-missing.ts';
import { durabilityWeak } from './durability-weak.ts';
import { exactlyOnceClaim } from './exactly-once-claim.ts';
import { guaranteeMismatch } from './guarantee-mismatch.ts';
import { idleConsumers } from './idle-consumers.ts';
import { metastableRetry } from './metastable-retry.ts';
import { nonIdempotentConsumer } from './non-idempotent-consumer.ts';
import { publishUnconfirmed } from './publish-unconfirmed.ts';
import { retryNoBackoff } from './retry-no-backoff.ts';
import { retryStorm } from './retry-storm.ts';
import { retryUnbounded } from './retry-unbounded.ts';

export const deliveryRules: readonly Rule[] = [
  dlqMissing,
  durabilityWeak,
  exactlyOnceClaim,
  guaranteeMismatch,
  idleConsumers,
  metastableRetry,
  nonIdempotentConsumer,
  publishUnconfirmed,
  retryNoBackoff,
  retryStorm,
  retryUnbounded,
];
