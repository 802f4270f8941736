/**
 * A member of a consumer group. Messages go from the fetched batches to the workers one by one and end in any order; what Kafka
 * is told is the first offset that is not done, with the deliveries and ends behind it in the offset's metadata.
 */
import type { Admin, Consumer, ConsumerGroupJoinEvent, EachBatchPayload, IHeaders, Kafka } from 'kafkajs';
import type { Delivery, Queue } from '../broker.ts';
import { atMost, pause } from '../durations.ts';
import { Commits } from './kafka-commits.ts';
import { deliveryOf } from './kafka-delivery.ts';
import { type Held, Partition } from './kafka-partition.ts';
import { Progress } from './kafka-progress.ts';
import { fetchWaitMs, groupOf, type KafkaSettings, messageHeader, topicOf } from './kafka-topology.ts';
import { Waits } from './waits.ts';

/** A client that gave up begins again after this time. */
const joinAgainMs = 1_000;

export class KafkaReader {
  readonly #consumer: Consumer;
  readonly #admin: Admin;
  readonly #queue: Queue;
  readonly #topic: string;
  readonly #work: (delivery: Delivery) => Promise<void>;
  readonly #partitions = new Map<number, Partition>();
  readonly #inWork = new Set<Promise<void>>();
  readonly #waits = new Waits();
  readonly #commits: Commits;
  #asking = 0;
  #member = '';
  #joining = Promise.resolve();
  #stopping = false;

  constructor(
    kafka: Kafka,
    admin: Admin,
    queue: Queue,
    settings: KafkaSettings,
    work: (delivery: Delivery) => Promise<void>,
  ) {
    this.#admin = admin;
    this.#queue = queue;
    this.#topic = topicOf(queue.topic);
    this.#work = work;
    this.#consumer = kafka.consumer({
      groupId: groupOf(queue.topic, queue.name),
      sessionTimeout: settings.sessionTimeoutMs,
      heartbeatInterval: settings.sessionTimeoutMs / 3,
      maxWaitTimeInMs: fetchWaitMs,
      allowAutoTopicCreation: false,
    });
    this.#commits = new Commits(this.#consumer, this.#topic, this.#partitions);
  }

  /** Does not wait for its place in the group, which takes seconds: what is published meanwhile is kept for it. */
  async start(): Promise<void> {
    const { GROUP_JOIN, CRASH } = this.#consumer.events;
    this.#consumer.on(GROUP_JOIN, ({ payload }) => this.#divided(payload));
    // The client begins again by itself after what it thinks will pass; a missing permission passes, too, once it is given.
    this.#consumer.on(CRASH, ({ payload }) => {
      if (!payload.restart) void this.#joinAgain();
    });
    await this.#consumer.subscribe({ topic: this.#topic, fromBeginning: this.#queue.terms?.offsetReset !== 'latest' });
    this.#join();
  }

  /** Takes nothing new, waits for what is in work and leaves the group. */
  async stop(timeoutMs: number): Promise<void> {
    this.#stopping = true;
    this.#waits.stop();
    const ended = async () => {
      await this.#joining;
      await Promise.all(this.#inWork);
      await this.#commits.commit();
    };
    await atMost(timeoutMs, ended());
    this.#commits.close();
    await this.#consumer.disconnect();
    // Who was still on the way into the group arrives in spite of that, and would keep its partitions from the others.
    void this.#joining.then(() => this.#consumer.disconnect()).catch(() => undefined);
  }

  #join(): void {
    if (this.#stopping) return;
    const eachBatch = (payload: EachBatchPayload) => this.#receive(payload);
    const running = this.#consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch });
    this.#joining = running.catch(() => this.#joinAgain());
  }

  async #joinAgain(): Promise<void> {
    await pause(joinAgainMs);
    this.#join();
  }

  /** What another member has now is no longer ours to commit; a new member id means that others had all of it meanwhile. */
  #divided({ memberId, memberAssignment }: ConsumerGroupJoinEvent['payload']): void {
    const mine = memberId === this.#member ? (memberAssignment[this.#topic] ?? []) : [];
    this.#member = memberId;
    for (const [number, partition] of this.#partitions) {
      if (mine.includes(number)) continue;
      partition.isLost = true;
      this.#partitions.delete(number);
      this.#consumer.resume([{ topic: this.#topic, partitions: [number] }]);
    }
  }

  async #receive({ batch, resolveOffset }: EachBatchPayload): Promise<void> {
    const partition = this.#partitions.get(batch.partition) ?? (await this.#open(batch.partition));
    for (const { offset, value, headers } of batch.messages) {
      partition.arrives({ offset: Number(offset), text: value?.toString() ?? '' }, this.#accepts(headers));
      resolveOffset(offset);
    }
    void this.#commits.commit();
    this.#stir();
  }

  async #open(number: number): Promise<Partition> {
    const { topic, name } = this.#queue;
    const [known] = await this.#admin.fetchOffsets({ groupId: groupOf(topic, name), topics: [this.#topic] });
    const committed = known?.partitions.find(({ partition }) => partition === number);
    const progress = new Progress(Math.max(0, Number(committed?.offset ?? 0)), committed?.metadata ?? '');
    const partition = new Partition(number, topic.ordered, progress);
    this.#partitions.set(number, partition);
    return partition;
  }

  /** Others may write to the topic as well, without that header: what they mean is found out by reading it. */
  #accepts(headers: IHeaders | undefined): boolean {
    const message = headers?.[messageHeader];
    return message === undefined || (this.#queue.accepts?.includes(String(message)) ?? true);
  }

  /** Asks for as many workers as there are messages that may be taken now, and fetches ahead of them. */
  #stir(): void {
    for (const partition of this.#partitions.values()) this.#adjust(partition);
    const takeable = [...this.#partitions.values()].reduce((sum, partition) => sum + partition.takeable, 0);
    while (!this.#stopping && this.#asking < Math.min(this.#queue.workerCount, takeable)) {
      this.#asking++;
      void this.#serve();
    }
  }

  #adjust(partition: Partition): void {
    const isEnough = this.#stopping || partition.isFull;
    if (partition.isPaused === isEnough) return;
    partition.isPaused = isEnough;
    const which = [{ topic: this.#topic, partitions: [partition.number] }];
    try {
      if (isEnough) this.#consumer.pause(which);
      else this.#consumer.resume(which);
    } catch {
      // Out of its group it fetches nothing, and comes back with partitions that are opened anew.
    }
  }

  async #serve(): Promise<void> {
    const { workers } = this.#queue;
    await workers.enter();
    this.#asking--;
    const partition = this.#stopping ? undefined : this.#nextPartition();
    const held = partition?.take();
    try {
      if (partition && held) await this.#watched(this.#handle(partition, held));
    } finally {
      workers.leave();
      this.#stir();
    }
  }

  /** The one that was served longest ago. */
  #nextPartition(): Partition | undefined {
    for (const [number, partition] of this.#partitions) {
      if (partition.takeable === 0) continue;
      this.#partitions.delete(number);
      this.#partitions.set(number, partition);
      return partition;
    }
    return undefined;
  }

  async #watched(work: Promise<void>): Promise<void> {
    this.#inWork.add(work);
    await work.finally(() => this.#inWork.delete(work));
  }

  /** The delivery is counted before the work, so that it is when this process dies in it. */
  async #handle(partition: Partition, held: Held): Promise<void> {
    const attempt = partition.begins(held);
    if (!(await this.#commits.commit()) || partition.isLost) return;
    const finish = async () => {
      partition.ends(held);
      await this.#commits.commit();
    };
    const again = (delayMs: number) => void this.#returnAfter(partition, held, delayMs);
    await this.#work(deliveryOf(held.text, attempt, this.#queue.ackTimeoutMs, { finish, again }));
  }

  /** It waits here and stays uncommitted; after a crash it comes at once, with its deliveries counted. */
  async #returnAfter(partition: Partition, held: Held, delayMs: number): Promise<void> {
    if (!(await this.#waits.until(Date.now() + delayMs))) return;
    partition.returns(held);
    this.#stir();
  }
}
