/** Messages without an envelope: on such topics the payload travels alone, and its reader has to make up the rest. */
import { randomUUID } from 'node:crypto';
import { type CloudEvent, InvalidMessage } from './envelope.ts';

/**
 * What the payload is, is told by the first contract that it keeps. Nobody can see that it came before: two messages with
 * the same payload are two, so that its id is a new one at every delivery.
 */
export const bareEvent = (text: string, topic: string, typeOf: (data: unknown) => string | undefined): CloudEvent => {
  const data = parse(text);
  const type = typeOf(data);
  if (type === undefined) throw new InvalidMessage(`no message that is read from ${topic} has such data`);
  const id = randomUUID();
  return {
    specversion: '1.0',
    id,
    source: `/${topic}`,
    type,
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    correlationid: id,
    data,
  };
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidMessage('not JSON');
  }
};
