/** A message as it leaves: what its sender may say, and how a broker gets it. */
import type { OutgoingMessage, TopicConfig } from './broker.ts';
import type { CloudEvent } from './envelope.ts';
import type { EmitOptions } from './handler.ts';
import { laneOf } from './identity.ts';

/** What only the first message of a flow may be told. */
export interface PublishOptions extends EmitOptions {
  readonly correlationId?: string;
  readonly traceparent?: string;
}

/** The message as a broker takes it; the lane follows the key, or the id when there is none. */
export const outgoing = (topic: TopicConfig, slug: string, event: CloudEvent, key?: string): OutgoingMessage => {
  const { traceparent, ...untraced } = event;
  const isBare = topic.envelope === 'none';
  const isTraced = traceparent !== undefined && topic.carriesTrace !== false;
  return {
    topic,
    message: slug,
    id: event.id,
    lane: topic.ordered ? laneOf(key ?? event.id, topic.partitions) : 0,
    text: JSON.stringify(isBare ? event.data : isTraced ? event : untraced),
    headers: {
      'content-type': isBare ? 'application/json' : 'application/cloudevents+json',
      ...(isTraced && { traceparent }),
    },
  };
};
