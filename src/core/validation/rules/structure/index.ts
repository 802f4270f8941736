/** Every rule about structure, sorted by id. */
import type { Rule } from '../../rule.ts';
import { chainTooLong } from './chain-too-long.ts';
import { contextCoupling } from './context-coupling.ts';
import { cycleDamped } from './cycle-damped.ts';
import { cycleUndamped } from './cycle-undamped.ts';
import { danglingEdge } from './dangling-edge.ts';
import { dualWrite } from './dual-write.ts';
import { duplicateResponsibility } from './duplicate-responsibility.ts';
import { duplicateSubscription } from './duplicate-subscription.ts';
import { eventAsCommand } from './event-as-command.ts';
import { fanInHotspot } from './fan-in-hotspot.ts';
import { fanOutHotspot } from './fan-out-hotspot.ts';
import { isolatedNode } from './isolated-node.ts';
import { megaTopic } from './mega-topic.ts';
import { messageOnNoTopic } from './message-on-no-topic.ts';
import { multiWriterEvent } from './multi-writer-event.ts';
import { requestReplyIncomplete } from './request-reply-incomplete.ts';
import { sagaNoCompensation } from './saga-no-compensation.ts';
import { selfConsumption } from './self-consumption.ts';
import { sharedDatabase } from './shared-database.ts';
import { singlePointOfFailure } from './single-point-of-failure.ts';
import { syncCallInHandler } from './sync-call-in-handler.ts';
import { topicNoPublisher } from './topic-no-publisher.ts';
import { topicNoSubscriber } from './topic-no-subscriber.ts';
import { unreachableService } from './unreachable-service.ts';
import { unreachableSubscription } from './unreachable-subscription.ts';

export const structureRules: readonly Rule[] = [
  chainTooLong,
  contextCoupling,
  cycleDamped,
  cycleUndamped,
  danglingEdge,
  dualWrite,
  duplicateResponsibility,
  duplicateSubscription,
  eventAsCommand,
  fanInHotspot,
  fanOutHotspot,
  isolatedNode,
  megaTopic,
  messageOnNoTopic,
  multiWriterEvent,
  requestReplyIncomplete,
  sagaNoCompensation,
  selfConsumption,
  sharedDatabase,
  singlePointOfFailure,
  syncCallInHandler,
  topicNoPublisher,
  topicNoSubscriber,
  unreachableService,
  unreachableSubscription,
];
