/** Publishing with confirmations; what the topic needs on the server is made before its first message. */
import { setImmediate } from 'node:timers/promises';
import { AMQPError, type AsyncMessage, type Channel, type Connection, type Envelope } from 'rabbitmq-client';
import { type OutgoingMessage, type Reader, type TopicConfig, TopicFull } from '../broker.ts';
import { type HeldBack, heldBackHeaders } from './held-back.ts';
import { LastingChannel } from './rabbitmq-channel.ts';
import { countOnServer, textOf } from './rabbitmq-delivery.ts';
import { declareTopic, routingKey } from './rabbitmq-topology.ts';

/** A server that is silent for so long has not got it: the outbox tries again with the same id. */
const answerWithinMs = 5_000;

export class RabbitMqPublisher {
  readonly #channel: LastingChannel;
  readonly #connection: Connection;
  readonly #topics = new Map<string, Promise<void>>();
  /** Ids of messages that no queue has taken. */
  readonly #returned = new Set<string | undefined>();

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#channel = new LastingChannel(connection, async (channel) => {
      channel.on('basic.return', ({ messageId }) => this.#returned.add(messageId));
      await channel.confirmSelect();
    });
  }

  async publish(message: OutgoingMessage, confirmed: boolean): Promise<void> {
    const { topic, id, text, headers } = message;
    const envelope = {
      exchange: topic.subject,
      routingKey: routingKey(message.message, message.lane),
      messageId: id,
      headers: { ...headers },
      mandatory: topic.readers.some((reader) => takes(reader, message.message)),
    };
    try {
      await inTime(this.#declared(topic));
      const sent = this.#send(envelope, text);
      if (confirmed) await sent;
      else sent.catch(() => undefined);
    } catch (error) {
      this.#refused(topic, error);
    }
  }

  /** The same message straight to one queue, with what is known of its retries. */
  async resend(message: AsyncMessage, queue: string, heldBack: HeldBack): Promise<void> {
    const { [countOnServer]: _, ...headers } = message.headers ?? {};
    const envelope = {
      routingKey: queue,
      ...(message.messageId !== undefined && { messageId: message.messageId }),
      headers: { ...headers, ...heldBackHeaders(heldBack) },
      mandatory: true,
    };
    await this.#send(envelope, textOf(message));
  }

  close(): Promise<void> {
    return this.#channel.close();
  }

  async #send(envelope: Envelope, text: string): Promise<void> {
    const channel = await inTime(this.#channel.open());
    const body = Buffer.from(text);
    await inTime(
      channel.basicPublish({ ...envelope, contentType: 'application/cloudevents+json', durable: true }, body),
    );
    // What no queue takes is confirmed, too; the client tells of its return in the next turn.
    if (envelope.mandatory) await setImmediate();
    if (this.#returned.delete(envelope.messageId)) throw new Error(`no queue takes ${envelope.routingKey}`);
  }

  /** A queue that is full refuses; what becomes of the message then is drawn. Other queues may have taken it. */
  #refused(topic: TopicConfig, error: unknown): void {
    const isFull = topic.capacity !== undefined && error instanceof AMQPError && error.code === 'NACK';
    if (isFull && topic.onFull === 'drop-new') return;
    if (isFull && topic.onFull === 'reject') throw new TopicFull(topic.name);
    // Who knows why: what is gone on the server is made again before the next try.
    if (!isFull) this.#topics.delete(topic.name);
    throw error;
  }

  #declared(topic: TopicConfig): Promise<void> {
    const known = this.#topics.get(topic.name);
    if (known !== undefined) return known;
    const made = this.#declare(topic);
    this.#topics.set(topic.name, made);
    return made;
  }

  /** On a channel of its own: a refusal closes it, and with it what others have under way. */
  async #declare(topic: TopicConfig): Promise<void> {
    const channel: Channel = await this.#connection.acquire();
    try {
      await declareTopic(channel, topic, topic.readers);
    } finally {
      await channel.close();
    }
  }
}

const takes = ({ accepts }: Reader, message: string): boolean => accepts?.includes(message) ?? true;

const inTime = async <Result>(answer: Promise<Result>): Promise<Result> => {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    const seconds = answerWithinMs / 1000;
    timer = setTimeout(() => reject(new Error(`RabbitMQ has not answered within ${seconds} s`)), answerWithinMs);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
};
