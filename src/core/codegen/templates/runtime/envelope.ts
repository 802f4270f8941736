/** The envelope of every message: CloudEvents 1.0 in structured JSON form, https://github.com/cloudevents/spec. */

export interface CloudEvent {
  readonly specversion: '1.0';
  readonly id: string;
  /** Which service said it, as a URI reference: `/inventory`. */
  readonly source: string;
  readonly type: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly data: unknown;
  /** Version of the payload's schema. */
  readonly dataversion?: string;
  /** The same for everything that follows from one first message. */
  readonly correlationid: string;
  /** Id of the message that made this one. */
  readonly causationid?: string;
  /** Id of the request that this message may answer; travels down the chain until the reply. */
  readonly requestid?: string;
  /** W3C Trace Context, https://www.w3.org/TR/trace-context/. */
  readonly traceparent?: string;
  readonly partitionkey?: string;
  /** When the first message of the flow was published. */
  readonly flowstart?: string;
  /** Handlers passed since the first message. */
  readonly hops?: number;
  /** Only on dead letters: why, where, and after how many deliveries. */
  readonly deadletterreason?: string;
  readonly deadlettersource?: string;
  readonly deadletterattempts?: number;
}

/** An extension attribute that the design names, such as the tenant that a message belongs to. */
export const attributeOf = (event: CloudEvent, name: string): string | undefined => {
  const value = (event as unknown as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : undefined;
};

/** A text as an attribute may hold it: with no control characters, which readers refuse. */
export const attributeText = (text: string): string => text.replaceAll(/\p{Cc}/gu, encodeURIComponent);

/** A message that no handler may see: not JSON, not a CloudEvent, of an unknown type, or with data that its schema refuses. */
export class InvalidMessage extends Error {
  override readonly name = 'InvalidMessage';
}

const required = ['id', 'source', 'type', 'time', 'correlationid'] as const;

const optionalTexts = ['dataversion', 'causationid', 'requestid', 'traceparent', 'partitionkey', 'flowstart'] as const;

/** Parses and checks an envelope; the data inside is checked by its own contract. */
export const readEnvelope = (text: string): CloudEvent => {
  const value = parse(text);
  if (!isRecord(value)) throw new InvalidMessage('not a CloudEvent: the message is not a JSON object');
  if (value.specversion !== '1.0') throw new InvalidMessage('not a CloudEvent: specversion is not "1.0"');
  for (const attribute of required)
    if (typeof value[attribute] !== 'string' || value[attribute] === '')
      throw new InvalidMessage(`not a CloudEvent: ${attribute} is missing`);
  for (const attribute of [...required, ...optionalTexts]) {
    const text = value[attribute];
    if (text !== undefined && (typeof text !== 'string' || /\p{Cc}/u.test(text)))
      throw new InvalidMessage(`not a CloudEvent: ${attribute} is not a text without control characters`);
  }
  if (value.hops !== undefined && typeof value.hops !== 'number')
    throw new InvalidMessage('not a CloudEvent: hops is not a number');
  if (Number.isNaN(Date.parse(String(value.time)))) throw new InvalidMessage('not a CloudEvent: time is not a time');
  return value as unknown as CloudEvent;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidMessage('not JSON');
  }
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
