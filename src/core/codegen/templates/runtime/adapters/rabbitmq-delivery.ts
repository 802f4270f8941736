/** A message in hand: its text, how often it has come, and its three ends on the channel that it came by. */
import type { AsyncMessage, Channel } from 'rabbitmq-client';
import type { Delivery } from '../broker.ts';
import { heldBackOf } from './held-back.ts';

/** What its reader does at its end. */
interface Ends {
  retry(delivery: RabbitMqDelivery, delayMs: number): Promise<void>;
  beforeLettingGo(): Promise<void> | undefined;
}

export class RabbitMqDelivery implements Delivery {
  readonly text: string;
  readonly attempt: number;
  readonly #channel: Channel;
  readonly #message: AsyncMessage;
  readonly #ends: Ends;
  #ended = false;

  constructor(channel: Channel, message: AsyncMessage, ends: Ends) {
    this.text = textOf(message);
    // What was held back brings its count along; the server counts how often it has given it out since.
    this.attempt = heldBackOf(message.headers).attempt + Number(message.headers?.[countOnServer] ?? 0);
    this.#channel = channel;
    this.#message = message;
    this.#ends = ends;
  }

  get message(): AsyncMessage {
    return this.#message;
  }

  async acknowledge(): Promise<void> {
    if (this.#end()) await this.letGo();
  }

  async discard(): Promise<void> {
    await this.acknowledge();
  }

  async retryAfter(delayMs: number): Promise<void> {
    if (this.#end()) await this.#ends.retry(this, delayMs);
  }

  /** Not acknowledged in time: it comes again while the old work goes on. */
  timeOut(): void {
    if (this.#end()) this.giveBack();
  }

  async letGo(): Promise<void> {
    await this.#ends.beforeLettingGo();
    this.#channel.basicAck({ deliveryTag: this.#message.deliveryTag });
  }

  /** It comes again at once, to the head of its queue, and counts as delivered; without its channel it does so by itself. */
  giveBack(): void {
    if (this.#channel.active) this.#channel.basicNack({ deliveryTag: this.#message.deliveryTag, requeue: true });
  }

  #end(): boolean {
    const first = !this.#ended;
    this.#ended = true;
    return first;
  }
}

/** Absent until it has been given out once. */
export const countOnServer = 'x-delivery-count';

/** What others have published may be text or JSON, which the client has read already. */
export const textOf = ({ body }: Pick<AsyncMessage, 'body'>): string => {
  if (Buffer.isBuffer(body)) return body.toString();
  return typeof body === 'string' ? body : JSON.stringify(body);
};
