/** The queues of one group in this process: what comes by them is worked on, or waits here until its next try is due. */
import { setImmediate } from 'node:timers/promises';
import type { AsyncMessage, Channel, Connection } from 'rabbitmq-client';
import type { Delivery, Queue } from '../broker.ts';
import { pause } from '../durations.ts';
import { heldBackOf } from './held-back.ts';
import { LastingChannel } from './rabbitmq-channel.ts';
import { RabbitMqDelivery } from './rabbitmq-delivery.ts';
import type { RabbitMqPublisher } from './rabbitmq-publisher.ts';
import { declareTopic, queueOf, queuesOf, retriesOf } from './rabbitmq-topology.ts';
import { Waits } from './waits.ts';

/** A quorum queue gives no consumer more at once. */
const mostInHand = 2_000;
/** A queue that is full, or a server that is away, is asked again after this time. */
const askAgainMs = 1_000;
/** So long a stop waits for the last messages before it ends the consumers. */
const settleMs = 100;

export class RabbitMqReader {
  readonly queue: Queue;
  readonly #work: (delivery: Delivery) => Promise<void>;
  readonly #publisher: RabbitMqPublisher;
  readonly #channel: LastingChannel;
  readonly #window: number;
  readonly #hands = new Set<Promise<void>>();
  /** What waits here for its next try. */
  readonly #heldBack = new Set<Promise<void>>();
  readonly #waits = new Waits();
  #consumers: readonly (() => Promise<unknown>)[] = [];
  #cancelled: Promise<void> | undefined;

  constructor(
    connection: Connection,
    publisher: RabbitMqPublisher,
    queue: Queue,
    work: (delivery: Delivery) => Promise<void>,
  ) {
    this.queue = queue;
    this.#work = work;
    this.#publisher = publisher;
    const { topic, workerCount, prefetch } = queue;
    this.#window = topic.ordered ? topic.partitions : Math.min(mostInHand, workerCount * prefetch);
    this.#channel = new LastingChannel(connection, (channel) => this.#setUp(channel));
  }

  async start(): Promise<void> {
    await this.#channel.open();
  }

  /** Messages that the server has given to this process. */
  get inHand(): number {
    return this.#hands.size + this.#heldBack.size;
  }

  /**
   * Nothing new comes, and what is in hand is worked on: giving it back untouched would cost it a delivery, and with one
   * delivery allowed the message itself. What waits for its next try stays on the server.
   */
  async stop(): Promise<void> {
    this.#cancelled ??= this.#cancel();
    await this.#cancelled;
    this.#waits.stop();
    await Promise.all([...this.#hands, ...this.#heldBack]);
  }

  close(): Promise<void> {
    return this.#channel.close();
  }

  async #setUp(channel: Channel): Promise<void> {
    if (this.#cancelled !== undefined) return;
    const { topic, name, accepts, terms } = this.queue;
    const group = { queue: name, ...(accepts && { accepts }), ...(terms && { terms }) };
    await declareTopic(channel, topic, [group]);
    const consumers = [];
    if (!topic.ordered) {
      await channel.basicQos({ prefetchCount: mostInHand });
      const retries = retriesOf(topic, name);
      consumers.push(await consume(channel, retries, this.#heldBack, (message) => this.#holdBack(channel, message)));
    }
    await channel.basicQos({ prefetchCount: topic.ordered ? 1 : this.#window });
    for (const queue of queuesOf(topic, name))
      consumers.push(await consume(channel, queue, this.#hands, (message) => this.#handle(channel, message)));
    this.#consumers = consumers;
  }

  /**
   * What the server sends while a consumer is cancelled comes back to it and counts as delivered. So acknowledgements wait
   * until then: a full window lets nothing through.
   */
  async #cancel(): Promise<void> {
    const end = Date.now() + settleMs;
    while (this.#hands.size < this.#window && Date.now() < end) await pause(settleMs / 20);
    // Where the connection is away there is nothing to cancel.
    await Promise.allSettled(this.#consumers.map((cancel) => cancel()));
    // The client hands over in the next turn what came before the answer.
    await setImmediate();
  }

  async #handle(channel: Channel, message: AsyncMessage): Promise<void> {
    const { topic, workers, ackTimeoutMs } = this.queue;
    await workers.enter();
    const delivery = new RabbitMqDelivery(channel, message, {
      retry: (again, delayMs) =>
        topic.ordered ? this.#retryInPlace(again, delayMs) : this.#retryLater(again, delayMs),
      beforeLettingGo: () => this.#cancelled,
    });
    const timer = ackTimeoutMs === undefined ? undefined : setTimeout(() => delivery.timeOut(), ackTimeoutMs);
    try {
      await this.#work(delivery);
    } finally {
      clearTimeout(timer);
      workers.leave();
    }
  }

  /** It stays in hand, so that its lane waits with it, and its worker is free meanwhile. */
  async #retryInPlace(delivery: RabbitMqDelivery, delayMs: number): Promise<void> {
    keep(
      this.#hands,
      this.#waits.until(Date.now() + delayMs).then(() => delivery.giveBack()),
    );
  }

  async #retryLater(delivery: RabbitMqDelivery, delayMs: number): Promise<void> {
    const { topic, name } = this.queue;
    const next = { attempt: delivery.attempt + 1, dueAt: Date.now() + delayMs };
    try {
      await this.#publisher.resend(delivery.message, retriesOf(topic, name), next);
      await delivery.letGo();
    } catch {
      delivery.giveBack();
    }
  }

  /** When it is due it joins its group again, where the server counts what becomes of it. */
  async #holdBack(channel: Channel, message: AsyncMessage, held = heldBackOf(message.headers)): Promise<void> {
    const { topic, name } = this.queue;
    if (!(await this.#waits.until(held.dueAt)) || !channel.active) return;
    try {
      await this.#publisher.resend(message, queueOf(topic, name), held);
    } catch {
      return this.#holdBack(channel, message, { ...held, dueAt: Date.now() + askAgainMs });
    }
    channel.basicAck({ deliveryTag: message.deliveryTag });
  }
}

/** Resolves to what ends it. */
const consume = async (
  channel: Channel,
  queue: string,
  hands: Set<Promise<void>>,
  take: (message: AsyncMessage) => Promise<void>,
): Promise<() => Promise<unknown>> => {
  const { consumerTag } = await channel.basicConsume({ queue }, (message) => keep(hands, take(message)));
  return () => channel.basicCancel(consumerTag);
};

/** What fails stays unacknowledged, and comes again when its channel is lost. */
const keep = (hands: Set<Promise<void>>, work: Promise<void>): void => {
  const hand = work.catch(() => undefined).finally(() => hands.delete(hand));
  hands.add(hand);
};
