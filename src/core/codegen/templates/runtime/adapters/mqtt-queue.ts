/** The messages of one consumer group in this process: handed to its members in turn, tried again from here. */
import type { Delivery, Queue } from '../broker.ts';
import { atMost } from '../durations.ts';
import type { Arrival } from './mqtt-session.ts';
import { Waits } from './waits.ts';

type Work = (delivery: Delivery) => Promise<void>;

interface Member {
  readonly queue: Queue;
  readonly work: Work;
}

export class MqttQueue {
  readonly #members: Member[] = [];
  readonly #inWork = new Set<Promise<void>>();
  readonly #waits = new Waits();
  #turn = 0;
  #stopping = false;

  join(queue: Queue, work: Work): void {
    this.#members.push({ queue, work });
  }

  take(arrival: Arrival, attempt = 1): void {
    const member = this.#members[this.#turn++ % this.#members.length];
    if (!member || this.#stopping) return;
    const done = this.#run(member, arrival, attempt);
    this.#inWork.add(done);
    void done.finally(() => this.#inWork.delete(done));
  }

  /** What is not in work by now stays with the server, as if it had never come. */
  async stop(timeoutMs: number): Promise<void> {
    this.#stopping = true;
    this.#waits.stop();
    await atMost(timeoutMs, Promise.all(this.#inWork));
  }

  async #run({ queue, work }: Member, arrival: Arrival, attempt: number): Promise<void> {
    await queue.workers.enter();
    try {
      if (!this.#stopping) await work(this.#deliver(arrival, attempt, queue.ackTimeoutMs));
    } finally {
      queue.workers.leave();
    }
  }

  /** The three ends of a delivery; the acknowledgement timeout is a fourth. */
  #deliver(arrival: Arrival, attempt: number, ackTimeoutMs: number | undefined): Delivery {
    let ended = false;
    const end = async (then: () => void): Promise<void> => {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      then();
    };
    const again = () => this.take(arrival, attempt + 1);
    const timer = ackTimeoutMs === undefined ? undefined : setTimeout(() => end(again), ackTimeoutMs);
    return {
      text: arrival.text,
      attempt,
      acknowledge: () => end(() => arrival.acknowledge()),
      discard: () => end(() => arrival.acknowledge()),
      retryAfter: (delayMs) => end(() => void this.#waits.until(Date.now() + delayMs).then(again)),
    };
  }
}
