/**
 * Attribute names of OpenTelemetry, https://opentelemetry.io/docs/specs/semconv/messaging/messaging-spans/. Those of
 * messaging are still in development: when they change, they change here alone.
 */
export const attributes = {
  system: 'messaging.system',
  operation: 'messaging.operation.name',
  operationType: 'messaging.operation.type',
  destination: 'messaging.destination.name',
  group: 'messaging.consumer.group.name',
  messageId: 'messaging.message.id',
  conversation: 'messaging.message.conversation_id',
  /** CloudEvents, https://opentelemetry.io/docs/specs/semconv/cloudevents/cloudevents-spans/. */
  eventType: 'cloudevents.event_type',
  eventSource: 'cloudevents.event_source',
  errorType: 'error.type',
  method: 'http.request.method',
  path: 'url.path',
  service: 'service.name',
} as const;

/** No convention has a name for it: which delivery of its message a span works on, from 1. */
export const deliveryAttempt = 'messaging.delivery.attempt';
