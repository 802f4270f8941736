/** Every rule about structure, sorted by id. */
import type { Rule } from '../../rule.ts';
import { chainTooLong } from './chain-too-long.ts';
import { cycleUndamped } from './cycle-undamped.ts';
import { danglingEdge } from './dangling-edge.ts';
import { duplicateResponsibility } from './duplicate-responsibility.ts';
import { duplicateSubscription } from './duplicate-subscription.ts';
import { fanInHotspot } from './fan-in-hotspot.ts';
import { isolatedNode } from './isolated-node.ts';
import { messageOnNoTopic } from './message-on-no-topic.ts';
import { multiWriterEvent } from './multi-writer-event.ts';
import { requestReplyIncomplete } from './request-reply-incomplete.ts';
import { singlePointOfFailure } from './single-point-of-failure.ts';
import { topicNoPublisher } from './topic-no-publisher.ts';
import { topicNoSubscriber } from './topic-no-subscriber.ts';
import { unreachableSubscription } from './unreachable-subscription.ts';

export const structureRules: readonly Rule[] = [
  chainTooLong,
  cycleUndamped,
  danglingEdge,
  duplicateResponsibility,
  duplicateSubscription,
  fanInHotspot,
  isolatedNode,
  messageOnNoTopic,
  multiWriterEvent,
  requestReplyIncomplete,
  singlePointOfFailure,
  topicNoPublisher,
  topicNoSubscriber,
  unreachableSubscription,
];
