/** Messages that are set aside: what they carry beside themselves, and what stands in for one that cannot be read. */
import { attributeText, type CloudEvent } from './envelope.ts';
import { idFrom } from './identity.ts';

/**
 * The message as it was, with who gave it up, why, and after how many deliveries. It has an id of its own, so that two
 * groups can give up the same message; the old id is its cause.
 */
export const deadLetterOf = (event: CloudEvent, consumer: string, reason: string, attempts: number): CloudEvent => ({
  ...event,
  id: idFrom('dead letter', event.id, consumer),
  causationid: event.id,
  deadletterreason: attributeText(reason),
  deadlettersource: consumer,
  deadletterattempts: attempts,
});

/** A type that nobody here knows, as one token of a subject. */
export const slugOf = (type: string): string =>
  type
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60);

/** What could not be read travels as the data of an envelope of our own; the same bytes get the same id. */
export const unreadable = (text: string): CloudEvent => {
  const id = idFrom('unreadable', text);
  return {
    specversion: '1.0',
    id,
    source: '/unreadable',
    type: 'unreadable',
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    correlationid: id,
    data: { text },
  };
};
