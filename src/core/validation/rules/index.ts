/** Every rule, sorted by id. */
import type { Rule } from '../rule.ts';
import { chainTooLong } from './chain-too-long.ts';
import { cycleUndamped } from './cycle-undamped.ts';
import { dlqMissing } from './dlq-missing.ts';
import { duplicateResponsibility } from './duplicate-responsibility.ts';
import { duplicateSubscription } from './duplicate-subscription.ts';
import { exampleInvalid } from './example-invalid.ts';
import { fanInHotspot } from './fan-in-hotspot.ts';
import { highUtilisation } from './high-utilisation.ts';
import { idleConsumers } from './idle-consumers.ts';
import { isolatedNode } from './isolated-node.ts';
import { keyMissingOrdered } from './key-missing-ordered.ts';
import { messageNotOnTopic } from './message-not-on-topic.ts';
import { messageOnNoTopic } from './message-on-no-topic.ts';
import { overload } from './overload.ts';
import { schemaMissing } from './schema-missing.ts';
import { topicNoPublisher } from './topic-no-publisher.ts';
import { topicNoSubscriber } from './topic-no-subscriber.ts';
import { unreachableSubscription } from './unreachable-subscription.ts';
import { unsafeName } from './unsafe-name.ts';

export const rules: readonly Rule[] = [
  chainTooLong,
  cycleUndamped,
  dlqMissing,
  duplicateResponsibility,
  duplicateSubscription,
  exampleInvalid,
  fanInHotspot,
  highUtilisation,
  idleConsumers,
  isolatedNode,
  keyMissingOrdered,
  messageNotOnTopic,
  messageOnNoTopic,
  overload,
  schemaMissing,
  topicNoPublisher,
  topicNoSubscriber,
  unreachableSubscription,
  unsafeName,
];
