/** Which lanes of an ordered topic this process reads for a group: each lane has one owner, and members have even shares. */
import { randomUUID } from 'node:crypto';
import type { Queue } from '../broker.ts';
import { leaseScript, releaseScript } from './redis-scripts.ts';
import { lanesOf, membersOf, ownerOf, type RedisConnection } from './redis-topology.ts';

const longestRoundMs = 1_000;

export class RedisLeases {
  readonly #client: RedisConnection;
  readonly #queue: Queue;
  readonly #leaseMs: number;
  readonly #member = randomUUID();
  #lanes: readonly number[] = [];
  #share = 0;
  /** A lease that could not be renewed ends here before it ends on the server. */
  #until = 0;
  #round: NodeJS.Timeout | undefined;

  constructor(client: RedisConnection, queue: Queue, leaseMs: number) {
    this.#client = client;
    this.#queue = queue;
    this.#leaseMs = leaseMs;
  }

  async open(): Promise<void> {
    this.#round = setInterval(() => void this.#renew().catch(() => undefined), this.roundMs);
    await this.#renew();
  }

  /** How often leases are renewed and given up. */
  get roundMs(): number {
    return Math.min(longestRoundMs, this.#leaseMs / 4);
  }

  isMine(lane: number): boolean {
    return Date.now() < this.#until && this.#lanes.slice(0, this.#share).includes(lane);
  }

  /** To be called between messages only: whoever gets the lane next begins at once. */
  async leave(lane: number): Promise<void> {
    if (!this.#lanes.includes(lane)) return;
    this.#lanes = this.#lanes.filter((other) => other !== lane);
    await this.#client.eval(releaseScript, { keys: [this.#ownerOf(lane)], arguments: [this.#member] });
  }

  async close(): Promise<void> {
    clearInterval(this.#round);
    this.#share = 0;
    await this.#client.zRem(membersOf(this.#queue.topic, this.#queue.name), this.#member);
  }

  async #renew(): Promise<void> {
    const { topic, name } = this.#queue;
    const askedAt = Date.now();
    const reply = await this.#client.eval(leaseScript, {
      keys: [membersOf(topic, name), ...lanesOf(topic).map((lane) => this.#ownerOf(lane))],
      arguments: [this.#member, String(Math.ceil(this.#leaseMs))],
    });
    [this.#lanes, this.#share] = reply as unknown as [number[], number];
    this.#until = askedAt + this.#leaseMs;
  }

  #ownerOf(lane: number): string {
    return ownerOf(this.#queue.topic, lane, this.#queue.name);
  }
}
